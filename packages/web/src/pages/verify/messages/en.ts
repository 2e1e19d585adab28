export const messages = {
  title: "Verify",
  lead: "The record is a log that only grows. Here you can check in your own browser that nothing in it was rewritten.",
  checkpoint: "Newest checkpoint",
  checkpointWhat:
    "A checkpoint is the log’s signed word on all of its entries at once: their number, and one hash over them. This browser checked its signature with the key in the charter.",
  good: "Checked, and good",
  bad: "This does not hold",
  checking: "Checking in this browser",
  origin: "Log",
  size: "Entries",
  root: "Hash over all entries",
  witnesses: "Witnesses",
  witnessWhat:
    "A witness is anyone who watches that the log only grows, and signs each checkpoint that goes on from the one before. Whoever would show you another log than others has to deceive every witness as well. “kelisim witness” makes one.",
  witnessesNone: "No witness has cosigned this log yet.",
  witnessSaw:
    "{witness} saw exactly these {size} entries on {when} and found that they go on from all it had seen before; this browser checked its signature.",
  witnessProves:
    "This browser also checked that the newest {newest} entries begin with those {size}. So the log that you are shown is, up to there, the one that was shown to these witnesses. What is said in it may still be untrue.",
  witnessOffline:
    "Whether the newest log begins with those entries could not be checked, since the server gave no proof.",
  witnessForked:
    "The log that you are shown does not begin with what the witness signed: there are two logs under one name. Keep both checkpoints as evidence.",
  witnessBad: "A cosignature does not hold: this checkpoint was altered",
  witnessUnknown:
    "{count, plural, one {# signature beside the log’s own is of a witness that this browser has no key of, and was not checked: {names}.} other {# signatures beside the log’s own are of witnesses that this browser has no keys of, and were not checked: {names}.}}",
  witnessTrusted: "Witnesses that you trust",
  witnessTrustedNone:
    "None yet. Add the key of a witness, as it publishes it itself: the server that is watched should not be the one to tell you.",
  witnessKey: "Key of a witness",
  witnessKeyHint:
    "As “kelisim witness” prints it: a name, eight digits and a key, with plus signs between them. It is kept in this browser.",
  witnessKeyWrong: "This is not the key of a witness, or it was altered. Copy it whole, from the name to the end.",
  witnessAdd: "Add the witness",
  witnessRemove: "Remove",
  witnessRemoveNamed: "Remove the witness {witness}",
  remembered: "Since your last visit",
  rememberedGood:
    "The log had {old} entries when this browser last looked. This browser checked that today’s log begins with exactly those: nothing was taken out or rewritten since.",
  rememberedFirst:
    "This is this browser’s first look. It remembers this checkpoint and will compare at your next visit.",
  rememberedBad: "Today’s log does not begin with what this browser saw before. Keep both checkpoints as evidence.",
  find: "Check an entry",
  entryNumber: "Number or hash of the entry",
  entryNeeded: "Write a number from 0 to {last}, or a hash of 64 digits.",
  check: "Check",
  file: "Or a proof file that you were sent",
  fileHint: "Its name ends in .tlog-proof. It is checked here, without the server.",
  latest: "Newest entries",
  entry: "Entry {index}",
  entryLead: "{party}, {when}",
  proves: "What this proves",
  provesSigned: "{party} said exactly these words: the signature is good under its key {key}.",
  provesIncluded:
    "They stand in the log at place {index} of {size}: the way from their hash leads to the hash in the signed checkpoint.",
  provesNot:
    "It does not prove that what was said is true, nor that the log shows everyone the same; witnesses watch over the latter.",
  download: "Download the proof",
  downloadWhat:
    "A .tlog-proof file can be mailed and checked anywhere, offline too: by “kelisim verify”, or by any tool for C2SP transparency logs.",
  what: "What was signed",
  about: "About",
  hash: "Hash",
  previous: "Entry {index}, before",
  next: "Entry {index}, after",
  logFiles: "The log is served in the open formats of C2SP, so that anyone’s tools can verify it: {address}",
} as const;
