/** Requests that never become one: bytes that are not HTTP, and addresses that are none. */
import type { Duplex } from "node:stream";
import { RequestError as AddressError } from "@hono/node-server";
import { problemAnswer, RequestError } from "./problem.ts";

/** Answers what Node could not read as HTTP, and closes the connection. */
export function answerNotHttp(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, headers, body } = problemAnswer(requestErrorFor(error.code));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\n${lines.join("")}content-length: ${Buffer.byteLength(body)}\r\n` +
      `connection: close\r\n\r\n${body}`,
  );
}

/** Answers a request of which host and target make no address. */
export function answerNoAddress(error: unknown): Response {
  const isRequests = error instanceof AddressError;
  const known = isRequests ? new RequestError(400, "The request's host and target make no address.") : error;
  const { status, headers, body } = problemAnswer(known);
  return new Response(body, { status, headers });
}

function requestErrorFor(code: string | undefined): RequestError {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new RequestError(431, "The request's headers are too large.");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new RequestError(408, "The request did not come to its end in time.");
    default:
      return new RequestError(400, "This is not a request in HTTP.");
  }
}
