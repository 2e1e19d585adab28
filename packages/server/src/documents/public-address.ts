import { lookup as lookupAll } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { DocumentError } from "./document-error.ts";

/**
 * Whether an IP address is one of the open internet: no loopback, private, link-local, shared, multicast, reserved
 * or translated address (IPv4 within IPv6 counts as the IPv4 address).
 */
export function isPublicAddress(address: string): boolean {
  const withoutZone = address.replace(/%.*$/, "");
  return ipaddr.isValid(withoutZone) && ipaddr.process(withoutZone).range() === "unicast";
}

/** A host that is not of the open internet. */
export class PrivateAddressError extends DocumentError {
  override name = "PrivateAddressError";
  constructor(host: string, address: string) {
    const where = host === address ? host : `${host} (${address})`;
    super("private-address", `${where} is a private address`);
  }
}

/** Which IP addresses may be connected to. */
export type AddressRule = (address: string) => boolean;

/** The host of an address that names an IP literally; such a host is connected to without any lookup. */
export function refuseLiteral(url: URL, isAllowed: AddressRule): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host) && !isAllowed(host)) throw new PrivateAddressError(host, host);
}

/**
 * A DNS lookup for a socket about to connect that yields only allowed addresses. Because the socket connects to the
 * very addresses that were checked, a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export function lookupAllowed(isAllowed: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    lookupAll(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused) return callback(new PrivateAddressError(hostname, refused.address), "", 0);
      const first = addresses[0];
      if (options.all || first === undefined) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}
