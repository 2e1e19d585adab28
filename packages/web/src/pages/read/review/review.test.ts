import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, type MarkContent, markKinds, stateOf } from "./mark.ts";
import { nextAdded, type ReviewAction, type ReviewState, reviewReducer, startReview } from "./review.ts";

const content = (start: number, end: number): MarkContent => ({
  kind: "commitment",
  start,
  end,
  by: ["KZ"],
  to: [],
  strength: "pledged",
  area: ["education"],
  deadline: null,
  due: null,
  title: null,
});
const found = (id: string, start: number, end: number): Mark => ({
  id,
  found: { ...content(start, end), rule: "modal.will", confidence: 0.8 },
  content: content(start, end),
  verdict: "open",
});
const start = startReview([found("r1", 0, 10), found("r2", 20, 30)]);
const after = (...actions: ReviewAction[]): ReviewState => actions.reduce(reviewReducer, start);
const states = ({ present }: ReviewState) => present.marks.map((mark) => `${mark.id} ${stateOf(mark)}`);

describe("a review", () => {
  it("accepts, rejects and reopens", () => {
    const state = after({ type: "accept", id: "r1" }, { type: "reject", id: "r2" });
    expect(states(state)).toEqual(["r1 accepted", "r2 rejected"]);
    expect(states(reviewReducer(state, { type: "reopen", id: "r2" }))).toEqual(["r1 accepted", "r2 open"]);
    expect(states(after({ type: "reject", id: "r2" }, { type: "accept-all", kinds: markKinds }))).toEqual([
      "r1 accepted",
      "r2 rejected",
    ]);
  });

  it("accepts all of the kinds that are meant, and leaves the others open", () => {
    expect(states(after({ type: "accept-all", kinds: ["statement", "figure"] }))).toEqual(["r1 open", "r2 open"]);
  });

  it("takes a correction as a word for the mark, and forgets it when it is taken back", () => {
    const state = after({ type: "correct", id: "r1", change: { by: ["KZ", "KG"] } });
    expect(states(state)).toEqual(["r1 corrected", "r2 open"]);
    expect(states(reviewReducer(state, { type: "restore", id: "r1" }))).toEqual(["r1 accepted", "r2 open"]);
    expect(states(reviewReducer(state, { type: "correct", id: "r1", change: { by: ["KZ"] } }))[0]).toBe("r1 accepted");
  });

  it("adds marks in the order of the text, and removes only those", () => {
    const state = after({ type: "add", content: content(12, 15) });
    expect(states(state)).toEqual(["r1 open", "a1 added", "r2 open"]);
    expect(nextAdded(start.present)).toBe("a1");
    expect(states(reviewReducer(state, { type: "remove", id: "a1" }))).toEqual(["r1 open", "r2 open"]);
    expect(reviewReducer(state, { type: "remove", id: "r1" })).toBe(state);
  });

  it("puts a mark whose start passes another's behind it", () => {
    expect(states(after({ type: "correct", id: "r1", change: { start: 40, end: 50 } }))).toEqual([
      "r2 open",
      "r1 corrected",
    ]);
  });

  it("undoes the moves of one end as one step", () => {
    const moves = [11, 12, 13].map((end): ReviewAction => ({ type: "correct", id: "r1", change: { end } }));
    const state = after({ type: "accept", id: "r1" }, ...moves);
    expect(state.present.marks[0]!.content.end).toBe(13);
    expect(states(reviewReducer(state, { type: "undo" }))).toEqual(["r1 accepted", "r2 open"]);
  });

  it("neither alters nor undoes what was proposed", () => {
    const as = { item: "student-quota", revision: "0".repeat(64) };
    const state = after({ type: "accept", id: "r1" }, { type: "proposed", id: "r1", as });
    expect(reviewReducer(state, { type: "reject", id: "r1" })).toBe(state);
    expect(reviewReducer(state, { type: "undo" }).proposed).toEqual({ r1: as });
  });

  it("is as it was after undoing everything, and as it became after doing it again", () => {
    const id = fc.constantFrom("r1", "r2", "a1", "a2", "none");
    const actions = fc.array(
      fc.oneof(
        fc.record({ type: fc.constantFrom("accept", "reject", "reopen", "remove", "restore"), id }),
        fc.record({ type: fc.constant("correct"), id, change: fc.record({ end: fc.integer({ min: 31, max: 60 }) }) }),
        fc.record({ type: fc.constant("add"), content: fc.nat(90).map((at) => content(at, at + 5)) }),
        fc.record({ type: fc.constantFrom("undo", "redo") }),
        fc.record({ type: fc.constant("accept-all"), kinds: fc.subarray([...markKinds]) }),
      ) as fc.Arbitrary<ReviewAction>,
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(actions, (done) => {
        const end = after(...done);
        let undone = end;
        while (undone.past.length > 0) undone = reviewReducer(undone, { type: "undo" });
        expect(undone.present.marks).toEqual(start.present.marks);
        let again = undone;
        while (again.future.length > 0) again = reviewReducer(again, { type: "redo" });
        while (again.past.length > end.past.length) again = reviewReducer(again, { type: "undo" });
        expect(again.present.marks).toEqual(end.present.marks);
        const ids = end.present.marks.map((mark) => mark.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
