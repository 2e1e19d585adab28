import { describe, expect, it } from "vitest";
import { isPublicAddress, lookupAllowed, PrivateAddressError, refuseLiteral } from "./public-address.ts";

describe("isPublicAddress", () => {
  it.each(["93.184.215.14", "8.8.8.8", "2606:4700::1111"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "127.255.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "x",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("the check before a connection", () => {
  it.each(["http://127.0.0.1/", "http://[::1]:80/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/"])(
    "refuses %s",
    (address) => {
      expect(() => refuseLiteral(new URL(address), isPublicAddress)).toThrow(PrivateAddressError);
    },
  );

  it("refuses a name that resolves to a private address", async () => {
    const error = await new Promise((resolve) => lookupAllowed(isPublicAddress)("localhost", {}, resolve));
    expect(error).toBeInstanceOf(PrivateAddressError);
  });
});
