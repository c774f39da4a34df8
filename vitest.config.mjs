import { defineConfig } from "vitest/config";

export default defineConfig({
  // A busy machine is no fault of the code: only a hang ends a test.
  test: { include: ["widgets/**/*.test.{ts,mjs}"], testTimeout: 180_000, hookTimeout: 180_000 },
});
