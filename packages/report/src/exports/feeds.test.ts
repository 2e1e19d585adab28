import ICAL from "ical.js";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { sampleRecord } from "../testing/sample.ts";
import { changesAsAtom } from "./atom.ts";
import { datesAsCalendar } from "./calendar.ts";
import { recordAsJsonLd } from "./json-ld.ts";

const { record, state } = sampleRecord({ name: "A name", prose: "Some words" });

describe("the calendar", () => {
  const eventsOf = (text: string) =>
    ICAL.Component.fromString(text)
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));
  const events = eventsOf(datesAsCalendar(state, { language: "en" }));

  it("has the meetings, deadlines and targets of what is in force and has not ended, as whole days", () => {
    const found = events.map(({ uid, startDate, endDate }) => [
      uid.split("@")[0],
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(found).toEqual([
      ["summit", "2021-03-02", "2021-03-03"],
      ["council", "2027-04-15", "2027-04-17"],
      ["grants", "2027-09-01", "2027-09-02"],
      ["payments", "2023-01-01", "2023-01-02"],
      ["aid", "2027-01-31", "2027-02-01"],
      ["quota", "2027-09-01", "2027-09-02"],
      ["late", "2022-01-01", "2022-01-02"],
    ]);
  });

  it("says in the language asked for what a day is", () => {
    const inKyrgyz = eventsOf(datesAsCalendar(state, { language: "ky", from: "2027-09-01" }));
    expect(inKyrgyz.map(({ summary }) => summary)).toEqual(["Максат: Some words", "Мөөнөт: Some words"]);
  });

  it("keeps to lines of 75 bytes (RFC 5545, 3.1)", () => {
    const long = sampleRecord({ name: "Аты", prose: "Ұзақ сөйлем ".repeat(40).trim() });
    for (const line of datesAsCalendar(long.state, { language: "kk" }).split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
  });
});

describe("the feed", () => {
  const feed = changesAsAtom(state, record.logged.slice(-3), {
    language: "en",
    address: "https://r.example/changes.atom",
  });

  it("tells of the entries given, the newest first", () => {
    const titles = [...feed.matchAll(/<title type="text">([^<]*)</g)].map(([, title]) => title);
    expect(titles).toEqual([
      "KG A name proposed: Some words",
      "KG A name objected: Some words",
      "KZ A name proposed: Some words",
    ]);
  });

  it("has what RFC 4287 asks of a feed and of an entry", () => {
    const [head, ...entries] = feed.split("<entry>");
    for (const needed of ["<id>urn:kelisim:", "<title>", "<updated>", 'rel="self"']) expect(head).toContain(needed);
    for (const entry of entries) {
      for (const needed of ["<id>", "<title", "<updated>", "<author>", "<content"]) expect(entry).toContain(needed);
    }
    expect(new Set([...feed.matchAll(/<id>([^<]*)</g)].map(([, id]) => id)).size).toBe(4);
  });
});

describe("linked data", () => {
  it("says with PROV who said what, and on which words it rests", async () => {
    const quads = (await jsonld.toRDF(JSON.parse(recordAsJsonLd(state, "2026-07-01")))) as unknown as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const said = (subject: string, predicate: string) =>
      quads
        .filter((quad) => quad.subject.value.endsWith(subject) && quad.predicate.value === predicate)
        .map(({ object }) => object.value);
    const prov = "http://www.w3.org/ns/prov#";
    expect(said(":item:done", "https://schema.org/actionStatus")).toEqual(["https://schema.org/CompletedActionStatus"]);
    expect(said(":item:late", "https://schema.org/agent")).toEqual([`urn:kelisim:${state.record}:party:KG`]);
    expect(said(":item:aid", `${prov}wasQuotedFrom`)).toHaveLength(1);
    expect(quads.filter(({ predicate }) => predicate.value === `${prov}wasRevisionOf`)).toHaveLength(1);
    expect(quads.filter(({ object }) => object.value === "https://schema.org/Observation")).toHaveLength(4);
    // Nothing is left without a term: a name that no vocabulary knows would have been dropped, or become relative.
    for (const { predicate } of quads) expect(predicate.value).toMatch(/^http/);
  });
});
