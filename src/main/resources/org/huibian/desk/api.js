/* The requests to the desk's server. Every one carries the token of the address that the desk was opened with. */

const API = "/.huibian/desk/api/";
const KEY = "huibian-desk-token";
const HEADER = "X-Huibian-Token";

/** The fault that another process works in the content folder, and how often and how long the desk waits for it. */
const HELD = "CONTENT_HELD";
const WAITS = 20;
const WAIT_MILLISECONDS = 700;

/** A fault that the server names, with what to do about it. */
export class ProblemError extends Error {
  constructor(status, answer) {
    super(answer?.problem?.message ?? "");
    this.status = status;
    this.problem = answer?.problem ?? { file: "", line: 0, message: "", remedy: "" };
    this.needs = answer?.needs ?? "";
    /** The name of the fault, which is the same in all languages. */
    this.fault = answer?.name ?? "";
    this.conflict = status === 409 || answer?.conflict === true;
  }
}

/** The server did not answer. */
export class GoneError extends Error {}

/** The server does not know the token. */
export class StrangerError extends Error {}

/** Keeps the token of the address, and takes it out of the address. */
export function takeToken() {
  const token = location.hash.slice(1);
  if (/^[A-Za-z0-9_-]{16,}$/.test(token)) {
    sessionStorage.setItem(KEY, token);
    history.replaceState(null, "", location.pathname + "#/");
  }
}

async function send(path, options) {
  let answer;
  try {
    answer = await fetch(API + path, {
      ...options,
      headers: { [HEADER]: sessionStorage.getItem(KEY) ?? "", ...options?.headers },
      cache: "no-store",
      credentials: "omit",
    });
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new GoneError();
  }
  if (answer.ok) {
    return answer;
  }
  if (answer.status === 403 || answer.status === 421) {
    throw new StrangerError();
  }
  let body = null;
  try {
    body = await answer.json();
  } catch {
    // An answer without a body names no fault.
  }
  throw new ProblemError(answer.status, body);
}

function query(values) {
  const pairs = Object.entries(values ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

export async function get(path, values, signal) {
  return (await send(path + query(values), { signal })).json();
}

export async function post(path, values, signal) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(values ?? {}), signal };
  for (let left = WAITS; ; left--) {
    try {
      return await (await send(path, request)).json();
    } catch (failure) {
      // A build or an import that is about to end has changed nothing of this step.
      if (failure.fault !== HELD || left === 0) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS));
    }
  }
}

export async function put(path, values, bytes) {
  const answer = await send(path + query(values), {
    method: "PUT",
    headers: { "Content-Type": "application/octet-stream" },
    body: bytes,
  });
  return answer.json();
}

/** Returns the address of a picture that only a request with the token gets; to be revoked after use. */
export async function picture(path, values, signal) {
  return URL.createObjectURL(await (await send(path + query(values), { signal })).blob());
}

/** Returns the text of a page of the site. */
export async function page(address, signal) {
  try {
    const answer = await fetch(address, { signal, cache: "no-store", credentials: "omit" });
    return answer.ok ? answer.text() : null;
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new GoneError();
  }
}
