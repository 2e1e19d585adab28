import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex, fromUtf8 } from "../encoding.ts";
import { canonicalJson, plainJsonFault } from "./canonical-json.ts";

describe("canonical JSON", () => {
  // github.com/cyberphone/json-canonicalization, testdata: the vectors that RFC 8785 refers to.
  it.each([
    ["arrays", `[ 56, { "d": true, "10": null, "1": [ ] } ]`, `[56,{"1":[],"10":null,"d":true}]`],
    [
      "names sorted whatever the locale",
      `{ "peach": "This sorting order", "péché": "is wrong", "pêche": "but MUST", "sin": "ignore locale" }`,
      `{"peach":"This sorting order","péché":"is wrong","pêche":"but MUST","sin":"ignore locale"}`,
    ],
    [
      "structures",
      String.raw`{ "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ {"e": "yes","E": "no" } ], "A": { } }`,
      String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}`,
    ],
    ["no normalization", String.raw`{"Unnormalized Unicode":"A\u030a"}`, `{"Unnormalized Unicode":"A\u030a"}`],
    [
      "values",
      String.raw`{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }`,
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    ],
    [
      "names sorted by UTF-16 code units",
      String.raw`{ "\u20ac": "Euro", "\r": "CR", "\u000a": "LF", "1": "One", "\u0080": "Control\u007f", "\ud83d\ude02": "Smiley", "\u00f6": "o", "\ufb33": "Dalet", "</script>": "Browser" }`,
      `{"\\n":"LF","\\r":"CR","1":"One","</script>":"Browser","\u0080":"Control\u007f","ö":"o","€":"Euro","😂":"Smiley","\ufb33":"Dalet"}`,
    ],
  ])("is that of RFC 8785: %s", (_, input, output) => {
    expect(fromUtf8(canonicalJson(JSON.parse(input)))).toBe(output);
  });

  // RFC 8785, appendix B.
  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number with the bits %s as %s", (bits, text) => {
    const number = new DataView(fromHex(bits).buffer as ArrayBuffer).getFloat64(0);
    expect(fromUtf8(canonicalJson([number]))).toBe(`[${text}]`);
  });

  it("is read back as the same value, and written again as the same bytes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const bytes = canonicalJson([value]);
        const again = JSON.parse(fromUtf8(bytes));
        expect(canonicalJson(again)).toEqual(bytes);
      }),
    );
  });
});

describe("what can't be recorded", () => {
  it.each([
    ["NaN", { a: [Number.NaN] }],
    ["undefined", { a: undefined }],
    ["a function", { toJSON: () => "something else" }],
    ["a date", { at: new Date(0) }],
    ["a lone surrogate", { text: "\ud83d" }],
    ["a lone surrogate in a name", { "\ude02": 1 }],
    ["a NUL character", { text: "a\0b" }],
    ["a member __proto__", JSON.parse(`{"a":{"__proto__":{"admin":true}}}`)],
    ["nesting past 64", JSON.parse("[".repeat(65) + "]".repeat(65))],
    ["nesting past the stack", JSON.parse("[".repeat(20_000) + "]".repeat(20_000))],
  ])("%s", (_, value) => {
    expect(plainJsonFault(value)).toBeTypeOf("string");
  });

  it("is nothing that JSON and a database can hold", () => {
    expect(
      plainJsonFault({ a: [1, "😂", null, { b: false }], d: JSON.parse("[".repeat(62) + "]".repeat(62)) }),
    ).toBeNull();
  });
});
