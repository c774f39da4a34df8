import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LoadFailure, loadJson, loadLater, loadText } from "./later";

const answers = (...ways: (() => Promise<unknown>)[]) => {
  const load = vi.fn<() => Promise<unknown>>();
  for (const way of ways) load.mockImplementationOnce(way);
  return load;
};
const works = () => Promise.resolve("a part");
const fails = () => Promise.reject(new TypeError("Failed to fetch"));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a load comes to when all pauses are over. */
async function settled<Value>(loading: Promise<Value>): Promise<Value> {
  loading.catch(() => undefined);
  await vi.runAllTimersAsync();
  return loading;
}

test("what loads is loaded once", async () => {
  const load = answers(works);
  expect(await settled(loadLater(load))).toBe("a part");
  expect(load).toHaveBeenCalledTimes(1);
});

test("a second try follows a failure", async () => {
  const load = answers(fails, works);
  expect(await settled(loadLater(load))).toBe("a part");
  expect(load).toHaveBeenCalledTimes(2);
});

test("two failures are a LoadFailure that says why", async () => {
  const failure = await settled(loadLater(answers(fails, fails))).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LoadFailure);
  expect((failure as LoadFailure).cause).toEqual(new TypeError("Failed to fetch"));
});

test("without a connection there is no second try", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  const load = answers(fails, works);
  await expect(settled(loadLater(load))).rejects.toBeInstanceOf(LoadFailure);
  expect(load).toHaveBeenCalledTimes(1);
});

test("a load within a load is tried twice, not four times", async () => {
  const load = answers(fails, fails, works);
  await expect(settled(loadLater(() => loadLater(load)))).rejects.toBeInstanceOf(LoadFailure);
  expect(load).toHaveBeenCalledTimes(2);
});

test.each([
  ["an answer that says no", new Response("gone", { status: 404 })],
  ["a page in place of JSON", new Response("<!DOCTYPE html>")],
])("%s is a LoadFailure", async (_, answer) => {
  vi.stubGlobal("fetch", () => Promise.resolve(answer.clone()));
  await expect(settled(loadJson("a.json"))).rejects.toBeInstanceOf(LoadFailure);
});

test("a text and JSON are read", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response('{"a": 1}')));
  expect(await settled(loadText("a.txt"))).toBe('{"a": 1}');
  expect(await settled(loadJson("a.json"))).toEqual({ a: 1 });
});
