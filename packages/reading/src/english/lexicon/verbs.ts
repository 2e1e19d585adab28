/** Verbs in base form that name acts of cooperation; used where the tagger hesitates between noun and verb. */
export const baseVerbs: ReadonlySet<string> = new Set(
  `
abolish accelerate accept accommodate accomplish accredit acquire act activate adapt add address adhere adjust adopt advance advocate align allocate allow amend apply appoint approve arrange ask assess assign assist attract authorise authorize award
back balance ban bear begin benefit block bolster boost bring broaden build buy
calculate call cancel capitalise capitalize carry cease celebrate centre chair chart check clean clear close collaborate combat combine come commemorate commence commission commit compile complete comply conclude conduct confirm conserve consider consolidate construct consult continue contribute convene convert cooperate coordinate counter cover create cultivate curb cut
deal deepen defend delay deliver demarcate demolish deploy design designate develop devise digitalise digitalize digitise digitize direct disburse discuss dispatch distribute diversify divide donate double draft draw drill drive
ease educate elaborate elevate eliminate embark employ empower enable encourage end endorse enforce engage enhance enlarge ensure enter equip eradicate erect establish evaluate examine exchange exclude execute exempt expand expedite explore export extend
facilitate fight finalise finalize finance find finish focus follow form formalise formalize formulate foster found fulfil fulfill fund further
generate give grant grow guarantee guard
halt halve hand handle harmonise harness harmonize hasten help hire hold honor honour host
identify implement import improve increase inform initial initiate install institute instruct integrate intensify introduce invest investigate invite involve issue
join keep
launch lay lead learn legalise let leverage liberalise liberalize lift limit line link lower
maintain make manage manufacture mark match maximise maximize measure meet merge mobilise mobilize modernise modernize monitor move multiply
name negotiate nominate notify observe offer open operate optimise optimize organise organize overhaul
participate pass pave pay perform permit persuade phase pilot place plan plant play postpone prepare present preserve prevent prioritise prioritize procure produce promote propose protect provide publish purchase pursue put
raise ratify reach re-start re-open reactivate realise realize receive recognise recognize reconstruct reconvene recruit reduce refer reform refrain refurbish register regulate rehabilitate reinforce reinvigorate release relocate remove renew renovate reopen repair repatriate replace report represent request rescue research reschedule resettle resolve respect respond restart restore restrict resume return review revise revitalise revitalize revive roll run
safeguard save scale schedule secure seek seize sell send serve set settle share shift ship show sign simplify solve speed sponsor stage standardise start station stay step stimulate stop store streamline strengthen strive study submit subscribe subsidise subsidize supply support suppress suspend sustain synchronise synchronize
tackle take tap target task teach test tighten track train transfer transform translate transmit transport treat triple try turn twin
undertake unify unite unleash unlock update upgrade uphold use utilise utilize
vaccinate verify visit vote waive welcome widen withdraw work write`
    .trim()
    .split(/\s+/),
);

/** Past forms of these are verbs even where the tagger calls them nouns or adjectives (by dictionary form). */
export const alwaysVerbs: ReadonlySet<string> = new Set(
  `
agree announce pledge sign commit adopt approve establish launch invite propose urge welcome decide discuss express reaffirm stress note underline underscore emphasize emphasise highlight recognize recognise acknowledge condemn undertake vow promise plan intend host open close build complete invest allocate provide deliver donate transfer renovate modernise modernize update upgrade repair restore reopen increase reduce expand extend instruct direct task undertake gift extradite exchange supply stand ink pen vow convene`
    .trim()
    .split(/\s+/),
);

/** Words that the tagger takes for verbs and that are none in this genre. Lower case. */
export const neverVerbs: ReadonlySet<string> = new Set([
  "allied",
  "following",
  "including",
  "regarding",
  "concerning",
  "according",
  "crossing",
  "united",
  "shared",
  "based",
  "related",
  "so-called",
  "upcoming",
  "neighboring",
  "neighbouring",
  "ongoing",
  "meeting",
  "meetings",
  "given",
  "pending",
  "excluding",
  "starting",
  "beginning",
]);

/** Verbs whose act goes to the other side. Dictionary forms. */
export const transferVerbs: ReadonlySet<string> = new Set(
  "provide give send supply transfer grant allocate donate deliver invite lend pay gift contribute hand extend offer visit train ship dispatch".split(
    " ",
  ),
);
