/** The state of a review, and everything that can be done to it: a reducer with undo and redo. */
import {
  type CommitmentContent,
  type FigureContent,
  inTextOrder,
  type Mark,
  type MarkContent,
  type MarkKind,
  type StatementContent,
} from "./mark.ts";

/** A correction: some of what a mark of its kind says. */
export type MarkChange =
  | Partial<Omit<CommitmentContent, "kind">>
  | Partial<Omit<StatementContent, "kind">>
  | Partial<Omit<FigureContent, "kind">>;

export interface Review {
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** How many marks were ever added, so that each has an id of its own. */
  readonly added: number;
}

/** A mark that became an item of the record. */
export interface ProposedMark {
  readonly item: string;
  /** The hash of the revision that was proposed. */
  readonly revision: string;
}

export interface ReviewState {
  readonly past: readonly Review[];
  readonly present: Review;
  readonly future: readonly Review[];
  /** What the last step altered, so that moving an end ten times is one step. */
  readonly lastStep: string | null;
  /** By the mark's id. What was proposed can't be undone, nor altered here. */
  readonly proposed: Readonly<Record<string, ProposedMark>>;
}

export type ReviewAction =
  | { readonly type: "accept" | "reject" | "reopen" | "remove" | "restore"; readonly id: string }
  /** All of these kinds that is still open. */
  | { readonly type: "accept-all"; readonly kinds: readonly MarkKind[] }
  | { readonly type: "correct"; readonly id: string; readonly change: MarkChange }
  | { readonly type: "add"; readonly content: MarkContent }
  /** What is altered next is a step of its own. */
  | { readonly type: "settle" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "proposed"; readonly id: string; readonly as: ProposedMark };

const MAXIMUM_STEPS = 200;

export function startReview(marks: readonly Mark[]): ReviewState {
  return resumeReview({ marks, added: 0 }, {});
}

export function resumeReview(present: Review, proposed: ReviewState["proposed"]): ReviewState {
  return { past: [], present, future: [], lastStep: null, proposed };
}

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  if (action.type === "undo") return undo(state);
  if (action.type === "redo") return redo(state);
  if (action.type === "settle") return state.lastStep === null ? state : { ...state, lastStep: null };
  if (action.type === "proposed") {
    return { ...state, proposed: { ...state.proposed, [action.id]: action.as } };
  }
  if ("id" in action && action.id in state.proposed) return state;
  const present = act(state.present, action, state.proposed);
  if (present === state.present) return state;
  const step = stepOf(action);
  const goesOn = step !== null && step === state.lastStep;
  const past = goesOn ? state.past : [...state.past, state.present].slice(-MAXIMUM_STEPS);
  return { ...state, past, present, future: [], lastStep: step };
}

/** The id of the mark that the next `add` will make. */
export function nextAdded({ added }: Review): string {
  return `a${added + 1}`;
}

function act(
  review: Review,
  action: Exclude<ReviewAction, { type: "undo" | "redo" | "settle" | "proposed" }>,
  proposed: ReviewState["proposed"],
): Review {
  switch (action.type) {
    case "accept":
      return alter(review, action.id, (mark) => verdict(mark, "accepted"));
    case "reject":
      return alter(review, action.id, (mark) => verdict(mark, "rejected"));
    case "reopen":
      return alter(review, action.id, (mark) => verdict(mark, "open"));
    case "restore":
      return alter(review, action.id, (mark) => {
        if (mark.found === null) return mark;
        const { rule: _, confidence: __, ...content } = mark.found;
        return { ...mark, content };
      });
    case "remove": {
      const marks = review.marks.filter(({ id, found }) => id !== action.id || found !== null);
      return marks.length === review.marks.length ? review : { ...review, marks };
    }
    case "accept-all": {
      const isMeant = ({ id, verdict, content }: Mark) =>
        verdict === "open" && !(id in proposed) && action.kinds.includes(content.kind);
      if (!review.marks.some(isMeant)) return review;
      return { ...review, marks: review.marks.map((mark) => (isMeant(mark) ? verdict(mark, "accepted") : mark)) };
    }
    case "correct":
      // Who corrects a mark means to keep it.
      return alter(review, action.id, (mark) => ({
        ...mark,
        verdict: "accepted",
        content: { ...mark.content, ...action.change } as MarkContent,
      }));
    case "add": {
      const mark: Mark = { id: nextAdded(review), found: null, content: action.content, verdict: "accepted" };
      return { marks: [...review.marks, mark].sort(inTextOrder), added: review.added + 1 };
    }
  }
}

function verdict(mark: Mark, verdict: Mark["verdict"]): Mark {
  return mark.verdict === verdict ? mark : { ...mark, verdict };
}

function alter(review: Review, id: string, change: (mark: Mark) => Mark): Review {
  const at = review.marks.findIndex((mark) => mark.id === id);
  if (at < 0) return review;
  const before = review.marks[at]!;
  const after = change(before);
  if (after === before) return review;
  const marks = [...review.marks];
  marks[at] = after;
  const moved = before.content.start !== after.content.start || before.content.end !== after.content.end;
  return { ...review, marks: moved ? marks.sort(inTextOrder) : marks };
}

/** Steps with the same name that follow each other count as one; null for those that never do. */
function stepOf(action: ReviewAction): string | null {
  return action.type === "correct" ? `${action.id} ${Object.keys(action.change).sort().join()}` : null;
}

function undo(state: ReviewState): ReviewState {
  const present = state.past.at(-1);
  if (present === undefined) return state;
  const future = [state.present, ...state.future];
  return { ...state, past: state.past.slice(0, -1), present: keepCount(present, state), future, lastStep: null };
}

function redo(state: ReviewState): ReviewState {
  const [present, ...future] = state.future;
  if (present === undefined) return state;
  return { ...state, past: [...state.past, state.present], present: keepCount(present, state), future, lastStep: null };
}

/** An id that was given once is not given again, even after it was undone. */
function keepCount(review: Review, { present }: ReviewState): Review {
  return { ...review, added: Math.max(review.added, present.added) };
}
