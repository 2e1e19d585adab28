import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BasinModelInput, CostsInput } from "@kelisim/river";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";

const folder = mkdtempSync(join(tmpdir(), "kelisim-river-"));
beforeAll(buildKelisim);
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const years = Array.from({ length: 8 }, (_, year) => Array.from({ length: 36 }, () => 6 + year));

const basin: BasinModelInput = {
  name: "A river of two",
  parties: [{ id: "KZ", name: "Kazakhstan" }, { id: "KG" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 9 },
  nodes: [
    {
      id: "source",
      kind: "inflow",
      flowM3s: { kind: "years", firstYear: 2014, years, source: "illustrative" },
      to: ["lake"],
    },
    { id: "lake", name: "The lake", kind: "reservoir", fullVolumeHm3: 40, initialVolumeHm3: 12, to: ["parting"] },
    { id: "parting", kind: "confluence", to: ["to-kz", "to-kg", "sea"] },
    { id: "to-kz", kind: "canal", party: "KZ", capacityM3s: 20, to: ["kz-fields"] },
    { id: "to-kg", kind: "canal", party: "KG", capacityM3s: 20, to: ["kg-fields"] },
    { id: "kz-fields", kind: "user", party: "KZ", demandM3s: 8, priority: 2 },
    { id: "kg-fields", kind: "user", party: "KG", demandM3s: 9, priority: 3, returnShare: 0.1, to: ["sea"] },
    { id: "sea", kind: "outlet" },
  ],
  treaty: {
    name: "The treaty",
    rivers: [
      {
        id: "river",
        divisible: { inflows: ["source"] },
        shares: [{ byParty: { KZ: 0.42, KG: 0.58 } }],
        receivedAt: { KZ: ["to-kz"], KG: ["to-kg"] },
        priority: 1,
      },
    ],
  },
  facilities: [{ id: "dam", name: "The dam", party: "KG", servedAt: { KZ: ["to-kz"], KG: ["to-kg"] } }],
  scenarios: [
    { id: "dry", name: "Half the water", inflows: [{ kind: "factor", factor: 0.5 }] },
    { id: "chance", inflows: [{ kind: "stochastic", method: "resample", count: 30 }] },
  ],
};

const costs: CostsInput = {
  name: "The year's costs",
  year: 2021,
  currencies: ["KZT", "KGS"],
  settledOn: "2021-12-31",
  rates: [{ from: "KGS", to: "KZT", rate: "5.09", date: "2021-01-05", source: "illustrative" }],
  facilities: [
    {
      facility: "dam",
      rule: "water-received",
      costs: [{ what: "running it", amount: 1000, currency: "KGS", date: "2021-06-30", paidBy: "KG" }],
      fixedShares: { KZ: 0.42, KG: 0.58 },
    },
  ],
};

const model = save("river.json", basin);
const labels = ["04/1", "04/2", "04/3", "05/1", "05/2", "05/3", "06/1", "06/2", "06/3"].map((label) => `2021-${label}`);

function readings(flows: Readonly<Record<string, readonly (number | "")[]>>): string {
  const rows = Object.entries(flows).flatMap(([node, values]) =>
    values.map((value, period) => `${node};${labels[period]};${String(value).replace(".", ",")}`),
  );
  return `node;period;flowM3s\n${rows.join("\n")}\n`;
}

const kz = save("kz.csv", readings({ source: [12, 12, 12], "to-kz": [5, 5.5, 6] }));
const kg = save("kg.csv", readings({ "to-kz": [5.2, "", 6], "to-kg": [7, 7, 7] }));
const deliveries = ["--deliveries", `KZ=${kz}`, `KG=${kg}`];
const costsFile = save("costs.json", costs);

function expectPage(page: string, charts: number): void {
  expect(page.match(/<svg /g)?.length ?? 0).toBe(charts);
  expect(page.match(/<svg [^>]*role="img" aria-labelledby/g)?.length ?? 0).toBe(charts);
  expect(page).not.toMatch(/<link|src=|url\([^#]|@import/);
  expect(page.replaceAll(/<script>.*?<\/script>/gs, "")).not.toMatch(/NaN|undefined|Infinity/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe("kelisim river plan", () => {
  it("shows what each party receives of its share, what is short, and the reservoirs", async () => {
    const { stdout, stderr, code } = await kelisim(["river", "plan", model]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("A river of two\n2021-04/1 to 2021-06/3, 9 decades; volumes in hm³");
    expect(stdout).toMatch(/river +Kazakhstan +102\.2 +42% +42\.9/);
    expect(stdout).toMatch(/The lake +40\.0 +12\.0/);
  });
  it("plans a scenario, and a member of one", async () => {
    const { stdout } = await kelisim(["river", "plan", model, "--scenario", "dry", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ scenario: { id: "dry", member: 0 } });
    const member = await kelisim(["river", "plan", model, "--scenario", "chance#7"]);
    expect(member.stdout).toContain("; chance, member 7;");
    const unknown = await kelisim(["river", "plan", model, "--scenario", "wet"]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('no scenario "wet". It has: base, dry, chance');
  });
  it("changes the model as it is told", async () => {
    const { stdout } = await kelisim(["river", "plan", model, "--json", "--set", "nodes.lake.initialVolumeHm3=20"]);
    const { nodes } = JSON.parse(stdout);
    expect(nodes.find(({ id }: { id: string }) => id === "lake").initialVolumeHm3).toBe(20);
  });
  it("writes a table for spreadsheets", async () => {
    const { stdout } = await kelisim(["river", "plan", model, "--csv"]);
    const lines = stdout.trim().split("\n");
    expect(lines).toHaveLength(1 + basin.nodes.length * 9);
    expect(lines[0]).toMatch(/^period,startDate,days,node,name,kind,party,arrivedHm3/);
  });
  it("writes a page that needs no other file", async () => {
    const { stdout, code } = await kelisim(["river", "plan", model, "--html"]);
    expect(code).toBe(0);
    // The network, two entitlements, a reservoir, two users.
    expectPage(stdout, 6);
  });
  it("draws the spread of a scenario behind storage and flows", async () => {
    const { stdout } = await kelisim(["river", "plan", model, "--html", "--band", "chance"]);
    // A reservoir and two users.
    expect(stdout.match(/class="band /g)).toHaveLength(3);
    expect(stdout).toContain("The band holds 8 in 10 of the 30 members of “chance”.");
  });
  it("sets the rules for scarce water side by side where it is short", async () => {
    const { stdout } = await kelisim(["river", "plan", model]);
    const table = stdout.slice(stdout.indexOf("Scarce water, by parties"), stdout.indexOf("Scarce water, by users"));
    const rows = [...table.matchAll(/^(?:Kazakhstan|KG) +(.*)$/gm)].map(([, cells]) => cells!.split(/ +/).map(Number));
    const [kz, kg] = rows as [number[], number[]];
    // Kazakhstan asks for 8 of 17 m³/s, over 91 days.
    expect(kz[0]).toBeCloseTo((8 * 91 * 86_400) / 1e6, 1);
    const estate = kz[1]! + kg[1]!;
    expect(estate).toBeLessThan(kz[0]! + kg[0]!);
    expect(Math.abs(kz[2]! - (estate * 8) / 17)).toBeLessThan(0.15);
    for (const rule of [2, 3, 4, 5]) expect(Math.abs(kz[rule]! + kg[rule]! - estate)).toBeLessThan(0.21);
  });
  it("shows names as they are, not as markup, in the diagram's data too", async () => {
    const path = save("names.json", {
      ...basin,
      nodes: basin.nodes.map((node) =>
        node.id === "sea" ? { ...node, name: "</script><script>alert(1)</script>" } : node,
      ),
    });
    const { stdout } = await kelisim(["river", "plan", path, "--html"]);
    expect(stdout).not.toContain("<script>alert");
  });
});

describe("kelisim river account", () => {
  it("sets what was delivered against the share of what came, with either side's numbers", async () => {
    const { stdout, code } = await kelisim(["river", "account", model, ...deliveries]);
    expect(code).toBe(0);
    // 42% of 12 m³/s, three times 4.355 hm³; (5 + 5.2) / 2, then 5.5, then 6 m³/s.
    expect(stdout).toMatch(/river +Kazakhstan +0\.000 +13\.065 +\S+ +14\.343 +−1\.278/);
    expect(stdout).toMatch(/2021-04\/1 +4\.493 +4\.320 +0\.173 +4\.407 +both sides/);
    expect(stdout).toMatch(/2021-04\/2 +– +4\.752 +4\.752 +one side/);
  });
  it("begins with what is left from the season before", async () => {
    const { stdout } = await kelisim(["river", "account", model, ...deliveries, "--opening", "river:KZ=2", "--json"]);
    expect(JSON.parse(stdout).rivers[0].parties[0]).toMatchObject({ openingHm3: 2, totals: { balanceHm3: 0.722 } });
    const wrong = await kelisim(["river", "account", model, ...deliveries, "--opening", "sea:KZ=2"]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("the treaty has river:KZ, river:KG");
  });
  it("makes a statement to sign, the same figures as text and as canonical JSON", async () => {
    const [text, json] = await Promise.all([
      kelisim(["river", "account", model, ...deliveries, "--statement"]),
      kelisim(["river", "account", model, ...deliveries, "--statement", "--json"]),
    ]);
    const { createHash } = await import("node:crypto");
    expect(text.stdout).toContain(createHash("sha256").update(json.stdout.trimEnd()).digest("hex"));
    expect(text.stdout).toContain("For Kazakhstan:");
    expect(JSON.parse(json.stdout).rivers[0].parties[0].balanceHm3).toBe("-1.278");
  });
  it("writes a page and a table", async () => {
    const page = await kelisim(["river", "account", model, ...deliveries, "--html"]);
    expectPage(page.stdout, 3);
    const table = await kelisim(["river", "account", model, ...deliveries, "--csv"]);
    expect(table.stdout).toContain("deliveredByKGHm3,deliveredByKZHm3");
    expect(table.stdout.trim().split("\n")).toHaveLength(1 + 2 * 3);
  });
  it.each([
    [readings({ "to-kz": [5, 5] }).replace("2021-04/2", "2021-04/4"), "wrong.csv:3: there is no decade 4"],
    [readings({ "to-kz": [5000, 5000] }), "about 830 times what the plan gives there"],
    [readings({ "to-kz": [5, 5] }).replace(";5\n", ";NaN\n"), '"NaN" is not a number'],
    [readings({ "to-kz": [5] }).replace("2021", "2019"), "there is no reading within the model's season"],
  ])("refuses what can't be right, with its line: %#", async (text, message) => {
    const { stderr, stdout, code } = await kelisim([
      "river",
      "account",
      model,
      "--deliveries",
      `KZ=${save("wrong.csv", text)}`,
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });
  it("counts what looks like another unit when it is told to", async () => {
    const file = save("large.csv", readings({ "to-kz": [5000, 5000] }));
    const { stdout, code } = await kelisim(["river", "account", model, "--deliveries", `KZ=${file}`, "--trust-units"]);
    expect(code).toBe(0);
    expect(stdout).toContain("more than the canal's capacity was read");
  });
  it("asks whose numbers a file has", async () => {
    const { stderr, code } = await kelisim(["river", "account", model, "--deliveries", kz]);
    expect(code).toBe(2);
    expect(stderr).toContain("does not say whose numbers these are; write KZ=kz.csv KG=kg.csv");
  });
});

describe("kelisim river settle", () => {
  it("shares the cost by the water that was measured, and says who pays whom in both currencies", async () => {
    const { stdout, code } = await kelisim(["river", "settle", model, "--costs", costsFile, ...deliveries]);
    expect(code).toBe(0);
    expect(stdout).toContain("water received (partly as measured, partly by the plan): KZ");
    expect(stdout).toMatch(/fixed shares +2,137\.80 +42\.0% +2,952\.20 +58\.0%/);
    expect(stdout).toMatch(/Kazakhstan pays KG \S+ KZT, which is \S+ KGS \(1 KGS = 5\.09 KZT on 2021-01-05\)\./);
  });
  it("shares it by the plan where nothing was measured, and warns", async () => {
    const { stdout } = await kelisim(["river", "settle", model, "--costs", costsFile]);
    expect(stdout).toContain("Warning: The dam: shared by the water that the plan gives");
  });
  it("writes a page, a table and JSON", async () => {
    const page = await kelisim(["river", "settle", model, "--costs", costsFile, ...deliveries, "--html"]);
    expectPage(
      page.stdout.replaceAll('class="share-bars"', 'class="share-bars"><svg role="img" aria-labelledby="x"'),
      1,
    );
    const table = await kelisim(["river", "settle", model, "--costs", costsFile, "--csv"]);
    expect(table.stdout.trim().split("\n")).toHaveLength(1 + 2 * 2);
    const json = await kelisim(["river", "settle", model, "--costs", costsFile, "--json"]);
    expect(JSON.parse(json.stdout).payments).toHaveLength(1);
  });
  it("makes a statement to sign, the same figures as text and as canonical JSON", async () => {
    const settle = ["river", "settle", model, "--costs", costsFile, ...deliveries, "--statement"];
    const [text, json, table] = await Promise.all([
      kelisim(settle),
      kelisim([...settle, "--json"]),
      kelisim([...settle, "--csv"]),
    ]);
    const digest = createHash("sha256").update(json.stdout.trimEnd()).digest("hex");
    expect(text.stdout).toContain("STATEMENT OF SHARED COSTS\nA river of two\nThe treaty");
    expect(text.stdout).toContain(`canonical JSON (RFC 8785):\n${digest}\n`);
    expect(text.stdout).toMatch(/For Kazakhstan:\n\nName _+ +Date _+ +Signature _+\n\nFor KG:/);
    const statement = JSON.parse(json.stdout);
    expect(statement.facilities[0]).toMatchObject({ facility: "dam", rule: "water-received" });
    const [{ payments }] = statement.currencies;
    expect(text.stdout).toContain(
      `Kazakhstan pays KG ${payments[0].amount.replace(/\B(?=(\d{3})+\.)/g, ",")}, which is`,
    );
    expect(table.code).toBe(2);
    expect(table.stderr).toContain("a statement is a text, or JSON with --json");
  });
  it("explains every mistake in the costs", async () => {
    const wrong = save("wrong.json", { ...costs, currencies: ["KZT", "euro"], settledOn: "2021-02-30" });
    const { stderr, code } = await kelisim(["river", "settle", model, "--costs", wrong]);
    expect(code).toBe(1);
    expect(stderr).toContain("has 2 mistakes");
    expect(stderr).toContain("$.currencies[1]: must be an ISO 4217 code such as KZT");
  });
  it("says which rate is missing", async () => {
    const { rates: _, ...without } = costs;
    const { stderr, code } = await kelisim(["river", "settle", model, "--costs", save("rates.json", without)]);
    expect(code).toBe(1);
    expect(stderr).toContain("no rate from KGS to KZT of 2021-06-30 or before it is given; add it to rates");
  });
});

describe("kelisim river scenarios", () => {
  it("sets scenarios beside the model as it stands, the same for any number of threads", async () => {
    const answers = await Promise.all(
      ["1", "3"].map((workers) => kelisim(["river", "scenarios", model, "--json", "--workers", workers])),
    );
    expect(answers[0]!.stdout).toBe(answers[1]!.stdout);
    expect(answers.map(({ stderr }) => stderr)).toEqual(["", ""]);
    const ensembles = JSON.parse(answers[0]!.stdout);
    expect(
      ensembles.map(({ scenario, members }: { scenario: string; members: number }) => [scenario, members]),
    ).toEqual([
      ["base", 1],
      ["dry", 1],
      ["chance", 30],
    ]);
    expect(ensembles[1].measures[0].all.shortHm3).toBeGreaterThan(ensembles[0].measures[0].all.shortHm3);
  });
  it("as tables, CSV and a page with bands", async () => {
    const [table, csv, page] = await Promise.all([
      kelisim(["river", "scenarios", model]),
      kelisim(["river", "scenarios", model, "--scenario", "dry", "--csv"]),
      kelisim(["river", "scenarios", model, "--scenario", "chance", "--html"]),
    ]);
    expect(table.stdout).toMatch(/Half the water +1 +\S+ +\S+ +\S+ +\+\S+/);
    expect(csv.stdout.trim().split("\n")).toHaveLength(1 + 2 * 5);
    expect(page.stdout).toContain('class="band');
    expect(page.stdout).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("names the scenarios that there are", async () => {
    const { stderr, code } = await kelisim(["river", "scenarios", model, "--scenario", "wet"]);
    expect(code).toBe(2);
    expect(stderr).toContain("the model has no scenario wet; it has dry, chance");
  });
});

describe("kelisim river import-pywr", () => {
  const pywr = {
    metadata: { title: "A small one" },
    timestepper: { start: "2021-01-01", end: "2021-01-10", timestep: 1 },
    nodes: [
      { name: "source", type: "catchment", flow: 10 },
      { name: "town", type: "output", max_flow: 8, cost: -10 },
      { name: "sea", type: "output" },
    ],
    edges: [
      ["source", "town"],
      ["source", "sea"],
    ],
  };
  it("gives a model that can be planned", async () => {
    const { stdout, stderr, code } = await kelisim(["river", "import-pywr", save("pywr.json", pywr)]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const plan = await kelisim(["river", "plan", "-", "--json"], { input: stdout });
    const town = JSON.parse(plan.stdout).nodes.find(({ id }: { id: string }) => id === "town");
    for (const volume of town.arrivedHm3) expect(volume).toBeCloseTo(8, 9);
  });
  it("names what it does not read, and says so by its exit code", async () => {
    const file = save("recorded.json", { ...pywr, recorders: { deficit: { type: "TotalDeficitNode", node: "town" } } });
    const { stderr, code } = await kelisim(["river", "import-pywr", file, "--write", join(folder, "read.json")]);
    expect(code).toBe(1);
    expect(stderr).toContain("not read: $.recorders.deficit: ");
  });
});

describe("kelisim river check", () => {
  it("explains every mistake with its place", async () => {
    const wrong = save("wrong-model.json", { ...basin, periods: { ...basin.periods, startDate: "2021-04-31" } });
    const { stdout, code } = await kelisim(["river", "check", wrong]);
    expect(code).toBe(1);
    expect(stdout).toContain("$.periods.startDate: must be a day of the calendar");
    const right = await kelisim(["river", "check", model]);
    expect(right.stdout).toContain("river.json is right: 8 nodes, 9 periods, 2 scenarios, from 2021-04-01");
  });
  it("names figures that look like another unit", async () => {
    const nodes = basin.nodes.map((node) => (node.id === "kz-fields" ? { ...node, demandM3s: 8000 } : node));
    const litres = save("litres.json", { ...basin, nodes });
    const { stdout, code } = await kelisim(["river", "check", litres]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /Warning: \$\.nodes\[5\]\.demandM3s: its figures of about 8000 m³\/s are more than 300 times/,
    );
  });
});

describe("the example of the Chu", () => {
  const example = (file: string) =>
    fileURLToPath(new URL(`../../../../examples/kazakhstan-kyrgyzstan/${file}`, import.meta.url));
  const readings = ["KZ", "KG"].map((party) => `${party}=${example(`deliveries-2021-${party.toLowerCase()}.csv`)}`);

  it("gives the season of 2021 as it was reported: 230 million m³ in, 654 out, empty in early August", async () => {
    const { stdout } = await kelisim(["river", "plan", example("chu.json"), "--json"]);
    const { nodes, periods } = JSON.parse(stdout);
    const dam = nodes.find(({ id }: { id: string }) => id === "orto_tokoy");
    const sum = (volumes: readonly number[]) => volumes.reduce((total, volume) => total + volume, 0);
    expect(sum(dam.arrivedHm3)).toBeCloseTo(230, 0);
    expect(sum(dam.leftHm3)).toBeCloseTo(654, 0);
    const empty = dam.volumeHm3.findIndex((volume: number) => volume < 0.5);
    expect(periods[empty].label).toBe("2021-08/1");
  });

  it("gives the accounts and the settlement that RIVER.md tells of", async () => {
    const story = readFileSync(example("RIVER.md"), "utf8").replaceAll("\n", " ");
    const account = ["river", "account", example("chu.json"), "--scenario", "wetter", "--deliveries", ...readings];
    const { stdout: accounts } = await kelisim([...account, "--json"]);
    for (const { totals } of JSON.parse(accounts).rivers[0].parties) {
      for (const volume of [totals.entitledHm3, totals.plannedHm3, totals.deliveredHm3, totals.shareOfDeliveredHm3]) {
        expect(story).toContain(volume.toFixed(3));
      }
    }
    const costs = ["--costs", example("costs-2021.json"), "--deliveries", ...readings];
    const { stdout: settled } = await kelisim(["river", "settle", example("chu.json"), ...costs, "--json"]);
    const settlement = JSON.parse(settled);
    const printed = ({ amount }: { amount: string }) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");
    const amounts = [
      settlement.payments[0].amount,
      settlement.others[0].payments[0].amount,
      ...settlement.parties.map(({ share }: { share: { amount: string } }) => share),
      ...settlement.facilities[0].rules.map(
        ({ shares }: { shares: { amount: { amount: string } }[] }) => shares[0]!.amount,
      ),
    ];
    for (const amount of amounts) expect(story).toContain(printed(amount));
  });
});
