import { globSync, readFileSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";
import { editionConstants } from "./widgets/edition.mjs";

const TESTS = "widgets/**/*.test.{ts,mjs}";
const CHANGES_THE_WORLD = /\bglobalThis\b|\bvi\.(?:mock|doMock|stub|useFake)|\.fake"/;
/** Tests that put something in the place of the browser, or of time. */
const alone = globSync(TESTS).filter((file) => CHANGES_THE_WORLD.test(readFileSync(file, "utf8")));

export default defineConfig({
  define: editionConstants(),
  test: {
    // A busy machine is no fault of the code: only a hang ends a test.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      // Modules are read once for all tests that change nothing outside themselves, which is most of the time.
      {
        extends: true,
        test: { name: "together", include: [TESTS], exclude: [...configDefaults.exclude, ...alone], isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
