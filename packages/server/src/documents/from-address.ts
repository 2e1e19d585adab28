/** Documents from the network; apart from the rest, since few who read a document need what it loads. */
export { fetchDocument } from "./fetch-document.ts";
export { type AddressRule, isPublicAddress, PrivateAddressError } from "./public-address.ts";
