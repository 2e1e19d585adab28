import type { Reading } from "@kelisim/reading";
import { type ReactNode, startTransition, useCallback, useMemo, useReducer, useRef, useState } from "react";
import { Link } from "react-router";
import { useParties } from "../../../api/record.ts";
import { Notice } from "../../../components/notice.tsx";
import { Page } from "../../../components/page.tsx";
import { saveFile } from "../../../components/save-file.ts";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import type { ReadingDraft } from "../drafts/reading-draft.ts";
import { titleOfDraft } from "../drafts/reading-draft.ts";
import { readMessages } from "../messages/index.ts";
import { ProposeDialog } from "../propose/propose-dialog.tsx";
import { CardPane, type CardPaneHandle } from "./card-pane.tsx";
import { reviewedJson } from "./corrected-reading.ts";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { KindChoice, useShownKinds } from "./kind-choice.tsx";
import {
  type FigureContent,
  isCommitment,
  isFigure,
  type Mark,
  type MarkKind,
  markKinds,
  marksOf,
  numbersOf,
  withUntouched,
} from "./mark.ts";
import type { CardActions, CardContext } from "./mark-card.tsx";
import { MarkForm } from "./mark-form.tsx";
import { firstWordFrom, type Range } from "./move-ends.ts";
import { newMark } from "./new-mark.ts";
import { type MarkChange, nextAdded, type ReviewState, resumeReview, reviewReducer, startReview } from "./review.ts";
import { ReviewBar } from "./review-bar.tsx";
import { TextPane, type TextPaneHandle } from "./text-pane.tsx";
import { useLabels } from "./use-labels.ts";
import { type Shortcut, useShortcuts } from "./use-shortcuts.ts";

interface ReviewDeskProps {
  /** As it was opened. */
  readonly opened: ReadingDraft;
  readonly reading: Reading;
  /** Whether it was left before and opened again. */
  readonly isRestored: boolean;
}

/** A reading under review: the text with its marks, the cards beside it, and what is done with them. */
export function ReviewDesk({ opened, reading, isRestored }: ReviewDeskProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const labels = useLabels();
  const parties = useParties();
  const { text } = opened;
  const [about, setAbout] = useState(() => ({ ...opened.about, date: opened.about.date || (reading.published ?? "") }));
  const [state, dispatch] = useReducer(reviewReducer, null, () => firstState(opened, reading));
  const { kinds, setKinds } = useShownKinds();
  const all = state.present.marks;
  const marks = useMemo(() => shownOf(all, kinds), [all, kinds]);
  const numbers = useMemo(() => numbersOf(all), [all]);
  const figures = useSame(useMemo(() => figuresOf(all), [all]));
  const [current, setCurrent] = useState<string | null>(() => firstOpen(marks));
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [hasSelection, setHasSelection] = useState(false);
  const [isProposing, setProposing] = useState(false);
  const [said, setSaid] = useState("");
  const pane = useRef<TextPaneHandle>(null);
  const cards = useRef<CardPaneHandle>(null);
  const desk = useRef<HTMLDivElement>(null);

  const draft = useMemo<ReadingDraft>(
    () => ({ ...opened, about, review: { ...state.present, proposed: state.proposed } }),
    [opened, about, state.present, state.proposed],
  );

  const lookAt = useCallback((id: string, focusCard: boolean) => {
    setCurrent(id);
    setCorrecting((corrected) => (corrected === id ? corrected : null));
    cards.current?.show(id, focusCard);
    showInText(id);
  }, []);
  const hover = useCallback((id: string | null) => highlight(desk.current, id), []);

  const live = useRef({ marks, current });
  live.current = { marks, current };

  const goTo = useCallback(
    (find: (marks: readonly Mark[], at: number) => Mark | undefined) => {
      const { marks, current } = live.current;
      const found = find(
        marks,
        marks.findIndex(({ id }) => id === current),
      );
      if (found !== undefined) lookAt(found.id, true);
    },
    [lookAt],
  );

  const actions = useMemo<CardActions>(
    () => ({
      onCurrent: (id) => lookAt(id, false),
      onHover: hover,
      onAccept: (id) => {
        dispatch({ type: "accept", id });
        goTo(nextOpenAfter(id));
      },
      onReject: (id) => {
        dispatch({ type: "reject", id });
        goTo(nextOpenAfter(id));
      },
      onReopen: (id) => dispatch({ type: "reopen", id }),
      onRemove: (id) => {
        dispatch({ type: "remove", id });
        goTo((marks) => marks.find((mark) => mark.id !== id));
      },
      onCorrect: (id) => {
        lookAt(id, true);
        setCorrecting(id);
      },
    }),
    [lookAt, hover, goTo],
  );

  const context = useMemo<CardContext>(
    () => ({ ...actions, text, language: reading.language, figures, labels }),
    [actions, text, reading.language, figures, labels],
  );

  const currentMark = marks.find(({ id }) => id === current) ?? null;
  const isLocked = currentMark !== null && currentMark.id in state.proposed;

  const show = (chosen: readonly MarkKind[]) => {
    setKinds(chosen);
    if (currentMark === null || !chosen.includes(currentMark.content.kind)) {
      setCurrent(firstOpen(shownOf(all, chosen)));
      setCorrecting(null);
    }
  };

  const add = (kind: MarkKind) => {
    const selected = pane.current?.takeSelection() ?? null;
    const range = selected ?? firstWordFrom(text, currentMark?.content.end ?? pane.current?.placeInView() ?? 0);
    if (range === null) return;
    const id = nextAdded(state.present);
    dispatch({ type: "add", content: newMark(kind, text, range) });
    setCurrent(id);
    if (!kinds.includes(kind)) setKinds(markKinds.filter((each) => each === kind || kinds.includes(each)));
    // The form is much to draw: the mark is shown before it.
    startTransition(() => setCorrecting(id));
    if (selected === null) {
      setSaid(t("addedHere", { words: text.slice(range.start, range.end) }));
      pane.current?.focusEnd(id, "end");
    } else {
      setSaid(t(`addedSelection.${kind}`));
    }
    requestAnimationFrame(() => {
      cards.current?.show(id, selected !== null);
      showInText(id);
    });
  };

  const act = (shortcut: Shortcut) => {
    if (shortcut === "undo" || shortcut === "redo") return dispatch({ type: shortcut });
    const added = kindAdded[shortcut];
    if (added !== undefined) return add(added);
    if (shortcut === "next") return goTo((all, at) => all[at + 1]);
    if (shortcut === "previous") return goTo((all, at) => all[at - 1]);
    if (shortcut === "next-open") return goTo((all, at) => nextOpen(all, at));
    if (currentMark === null || isLocked) return;
    if (shortcut === "start" || shortcut === "end") return pane.current?.focusEnd(currentMark.id, shortcut);
    if (shortcut === "accept") actions.onAccept(currentMark.id);
    if (shortcut === "reject") actions.onReject(currentMark.id);
    if (shortcut === "correct") actions.onCorrect(currentMark.id);
  };
  const shortcuts = useShortcuts(act);

  const correct = (change: MarkChange) => {
    if (current !== null) dispatch({ type: "correct", id: current, change });
  };
  const settle = useCallback(() => dispatch({ type: "settle" }), []);
  const move = ({ start, end }: Range) => correct({ start, end });
  const actors = useMemo(
    () =>
      actorsOf(
        reading,
        parties.map(({ id }) => id),
      ),
    [reading, parties],
  );
  const speakers = useMemo(() => speakersOf(reading), [reading]);
  const takeSelection = () => {
    const selected = pane.current?.takeSelection();
    if (selected) move(selected);
  };
  const form: ReactNode = correcting !== null && correcting === current && currentMark !== null && !isLocked && (
    <MarkForm
      mark={currentMark}
      text={text}
      language={reading.language}
      labels={labels}
      actors={actors}
      speakers={speakers}
      hasSelection={hasSelection}
      onChange={correct}
      onSettled={settle}
      onUseSelection={takeSelection}
      onFocusEnd={(edge) => pane.current?.focusEnd(currentMark.id, edge)}
      onRestore={() => dispatch({ type: "restore", id: currentMark.id })}
      onDone={() => {
        setCorrecting(null);
        cards.current?.show(currentMark.id, true);
      }}
    />
  );

  return (
    <Page kicker={<Link to="/read">{t("title")}</Link>} title={titleOfDraft(draft)} titleLang={reading.language}>
      {isRestored && (
        <Notice kind="info">
          <p>{t("restored", { when: formats.instant(opened.updatedAt) })}</p>
        </Notice>
      )}
      {!all.some(isCommitment) && (
        <Notice kind="info">
          <p>{t("nothingFound")}</p>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts act only while the focus is within (WCAG 2.1.4) */}
      <div ref={desk} className="read-desk" onKeyDown={shortcuts.onKeyDown}>
        <ReviewBar
          state={state}
          marks={marks}
          draft={draft}
          hasSelection={hasSelection}
          onUndo={() => dispatch({ type: "undo" })}
          onRedo={() => dispatch({ type: "redo" })}
          onAdd={add}
          onAcceptAll={() => dispatch({ type: "accept-all", kinds })}
          onDownload={() => saveFile("reading.json", "application/json", reviewedJson(text, reading, all))}
          onPropose={() => setProposing(true)}
        />
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <KindChoice marks={all} kinds={kinds} onChange={show} />
        <div className="read-columns">
          <TextPane
            ref={pane}
            text={text}
            language={reading.language}
            marks={marks}
            numbers={numbers}
            current={currentMark}
            canMove={!isLocked}
            labels={labels}
            onCurrent={actions.onCurrent}
            onHover={hover}
            onSelect={setHasSelection}
            onMove={move}
            onMoved={settle}
          />
          <CardPane
            ref={cards}
            marks={marks}
            numbers={numbers}
            current={current}
            proposed={state.proposed}
            form={form}
            context={context}
            title={t(kinds.every((kind) => kind === "commitment") ? "found" : "foundMarks", { count: marks.length })}
          />
        </div>
        <KeyboardHelp isOn={shortcuts.isOn} onChange={shortcuts.setOn} />
      </div>
      {isProposing && (
        <ProposeDialog
          draft={draft}
          reading={reading}
          onAbout={setAbout}
          onProposed={(id, as) => dispatch({ type: "proposed", id, as })}
          onClose={() => setProposing(false)}
        />
      )}
    </Page>
  );
}

const kindAdded: Readonly<Partial<Record<Shortcut, MarkKind>>> = {
  add: "commitment",
  "add-statement": "statement",
  "add-figure": "figure",
};

function firstState({ review }: ReadingDraft, reading: Reading): ReviewState {
  if (review === null) return startReview(marksOf(reading));
  return resumeReview({ ...review, marks: withUntouched(review.marks, reading) }, review.proposed);
}

function shownOf(marks: readonly Mark[], kinds: readonly MarkKind[]): readonly Mark[] {
  return marks.filter(({ content }) => kinds.includes(content.kind));
}

function firstOpen(marks: readonly Mark[]): string | null {
  return marks.find(({ verdict }) => verdict === "open")?.id ?? null;
}

/** The figures of the text, but for those that were rejected. */
function figuresOf(marks: readonly Mark[]): readonly FigureContent[] {
  return marks.flatMap((mark) => (isFigure(mark) && mark.verdict !== "rejected" ? [mark.content] : []));
}

/** The list that was given before, as long as it holds the same. */
function useSame<Element>(list: readonly Element[]): readonly Element[] {
  const before = useRef(list);
  if (list.length !== before.current.length || list.some((element, i) => element !== before.current[i])) {
    before.current = list;
  }
  return before.current;
}

/** Who speaks, and who is named besides; at most fifty. */
function speakersOf({ statements, people, organisations }: Reading): readonly string[] {
  const names = [
    ...statements.flatMap(({ speaker }) => speaker ?? []),
    ...[...people, ...organisations].map(({ name }) => name),
  ];
  return [...new Set(names)].slice(0, 50);
}

function nextOpen(marks: readonly Mark[], at: number): Mark | undefined {
  const isOpen = ({ verdict }: Mark) => verdict === "open";
  return marks.slice(at + 1).find(isOpen) ?? marks.slice(0, Math.max(0, at)).find(isOpen);
}

const nextOpenAfter = (id: string) => (marks: readonly Mark[]) =>
  nextOpen(
    marks,
    marks.findIndex((mark) => mark.id === id),
  );

/** The parties of the record, those that meet, and the other states that the text names, at most a dozen. */
function actorsOf({ parties, countries }: Reading, recordParties: readonly string[]): readonly string[] {
  return [...new Set([...recordParties, ...parties, ...countries.map(({ code }) => code)])].slice(0, 12);
}

function showInText(id: string): void {
  // Once what is looked at is drawn.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector(`.read-text [data-mark="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" }),
    ),
  );
}

/** What the pointer or the focus is on is shown on the other side as well; without drawing anything anew. */
function highlight(desk: HTMLElement | null, id: string | null): void {
  for (const element of desk?.querySelectorAll(".read-hover") ?? []) element.classList.remove("read-hover");
  if (desk === null || id === null) return;
  const name = CSS.escape(id);
  for (const element of desk.querySelectorAll(
    `[data-marks~="${name}"], [data-mark="${name}"], [data-card="${name}"]`,
  )) {
    element.classList.add("read-hover");
  }
}
