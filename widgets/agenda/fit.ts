/**
 * Fits the blocks of an agenda to a length: the same rules as `macros/fitting.py`, which has them in words, and the
 * same results. `tests/unit/fitting-vectors.json` holds cases for both.
 *
 * Python tries all sums of minutes; this is quicker, so that 300 blocks on a phone are no burden. What a choice of
 * blocks costs is one number, so for every block and every room left a table can hold the least cost of the rest.
 * Following that table from the start gives the best choice at once, unless it falls short of the target; only then
 * are choices compared one by one, with those left aside that can no longer win.
 */

export interface FitBlock {
  readonly least: number;
  readonly ideal: number;
  readonly most: number;
  readonly priority: "must" | "should" | "could";
  /** The shortest session that has the block, in minutes. */
  readonly onlyFrom?: number | undefined;
}

/**
 * A fitted agenda.
 *
 * target: the minutes asked for.
 * minutes: minutes for each block, in the blocks' order; null for a block that is left out.
 * leftOut: positions of the blocks left out, in order.
 * offBy: minutes by which the sum misses the target: 0 is exact, above 0 too long, below 0 too short.
 */
export interface Fit {
  target: number;
  minutes: (number | null)[];
  leftOut: number[];
  offBy: number;
}

const STEP = 5;

/** Each of least, ideal and most is a whole number, none less than the one before; so is the target. */
export function fitBlocks(blocks: readonly FitBlock[], target: number): Fit {
  const kept = choose(blocks, target);
  const shares = share(
    kept.map((place) => at(blocks, place)),
    target,
  );
  const minutes: (number | null)[] = blocks.map(() => null);
  for (const [index, place] of kept.entries()) minutes[place] = at(shares, index);
  return {
    target,
    minutes,
    leftOut: [...minutes.keys()].filter((place) => minutes[place] === null),
    offBy: sum(shares) - target,
  };
}

/** The positions of the blocks to keep. */
function choose(blocks: readonly FitBlock[], target: number): number[] {
  const considered = consider(blocks, target);
  const musts = considered.filter((place) => at(blocks, place).priority === "must");
  const choice = considered.filter((place) => at(blocks, place).priority !== "must");
  const least = sum(musts.map((place) => at(blocks, place).least));
  const most = sum(musts.map((place) => at(blocks, place).most));
  const kept = chooseAmong(
    choice.map((place) => ({ ...at(blocks, place), loss: lossOf(at(blocks, place), blocks.length - place) })),
    { least, most, target },
  );
  return [...musts, ...choice.filter((_, index) => kept[index])].sort((one, other) => one - other);
}

/** The positions of the blocks that a session of that length can have. */
function consider(blocks: readonly FitBlock[], target: number): number[] {
  const from = (place: number): number | undefined => at(blocks, place).onlyFrom;
  const considered = [...blocks.keys()].filter((place) => (from(place) ?? 0) <= target);
  const musts = considered.filter((place) => at(blocks, place).priority === "must");
  let least = sum(musts.map((place) => at(blocks, place).least));
  const gone = new Set<number>();
  for (const place of musts.sort((one, other) => (from(other) ?? -1) - (from(one) ?? -1) || other - one)) {
    if (least <= target || from(place) === undefined) break;
    gone.add(place);
    least -= at(blocks, place).least;
  }
  return considered.filter((place) => !gone.has(place));
}

/** A block that may be left out, and what that costs. */
interface Option {
  least: number;
  most: number;
  loss: number;
}

/**
 * What leaving a block out costs, as one number whose digits are, from the highest: `should` blocks, `could` blocks,
 * ideal minutes, and how early the block comes. For 300 blocks of a day each they fit into the 53 bits of a number.
 */
function lossOf(block: FitBlock, earliness: number): number {
  const kind = block.priority === "should" ? 2 ** 44 : 2 ** 35;
  return kind + block.ideal * 2 ** 16 + earliness;
}

/** What the blocks that must stay take already, and where to get. */
interface Fixed {
  least: number;
  most: number;
  target: number;
}

/** For each option whether it is kept. */
function chooseAmong(options: readonly Option[], fixed: Fixed): boolean[] {
  const { target } = fixed;
  // Without any option this is the miss; no choice needs to be farther off.
  const worst = Math.max(fixed.least - target, target - fixed.most, 0);
  const widest = target + worst - fixed.least;
  const tables = tabulate(options, widest);
  let miss = worst;
  for (let room = 0; room <= widest; room += 1) {
    miss = Math.min(miss, Math.max(fixed.least + room - target, target - fixed.most - tables.most(0, room), 0));
  }
  // The options kept have to leave this room or less, and to bring this many most minutes or more.
  const room = target + miss - fixed.least;
  const wanted = target - miss - fixed.most;
  return follow(options, tables, room, wanted) ?? compare(options, tables, room, wanted);
}

interface Tables {
  /** The most minutes that options from a position on can bring, if their least minutes fit into a room. */
  most(from: number, room: number): number;
  /** The least cost of options from a position on whose least minutes fit into a room. */
  loss(from: number, room: number): number;
}

function tabulate(options: readonly Option[], widest: number): Tables {
  const width = widest + 1;
  const most = new Int32Array((options.length + 1) * width);
  const loss = new Float64Array((options.length + 1) * width);
  for (let place = options.length - 1; place >= 0; place -= 1) {
    const option = at(options, place);
    const here = place * width;
    const next = here + width;
    for (let room = 0; room < width; room += 1) {
      let mostHere = most[next + room] ?? 0;
      let lossHere = (loss[next + room] ?? 0) + option.loss;
      if (option.least <= room) {
        mostHere = Math.max(mostHere, (most[next + room - option.least] ?? 0) + option.most);
        lossHere = Math.min(lossHere, loss[next + room - option.least] ?? 0);
      }
      most[here + room] = mostHere;
      loss[here + room] = lossHere;
    }
  }
  return {
    most: (from, room) => most[from * width + room] ?? 0,
    loss: (from, room) => loss[from * width + room] ?? 0,
  };
}

/** The cheapest choice that fits the room, if it also brings what is wanted. */
function follow(options: readonly Option[], tables: Tables, room: number, wanted: number): boolean[] | undefined {
  const kept: boolean[] = [];
  for (const [place, option] of options.entries()) {
    const next = place + 1;
    const best = tables.loss(place, room);
    const keeps =
      option.least <= room &&
      tables.loss(next, room - option.least) === best &&
      tables.most(next, room - option.least) >= wanted - option.most;
    if (!keeps && (tables.loss(next, room) + option.loss !== best || tables.most(next, room) < wanted))
      return undefined;
    kept.push(keeps);
    if (keeps) [room, wanted] = [room - option.least, wanted - option.most];
  }
  return kept;
}

/** A choice up to some option; `before` leads back to the first. */
interface Path {
  room: number;
  wanted: number;
  loss: number;
  kept: boolean;
  before: Path | undefined;
}

/** So many choices are compared at most; no agenda that people make comes near. */
const FIRST_TRY = 1_000;
const MOST_PATHS = 20_000;

/** The cheapest choice that fits the room and brings what is wanted. */
function compare(options: readonly Option[], tables: Tables, room: number, wanted: number): boolean[] {
  const start: Path = { room, wanted, loss: 0, kept: false, before: undefined };
  const first = search(options, tables, start, FIRST_TRY, Infinity);
  const best = first.complete
    ? first.best
    : search(options, tables, start, MOST_PATHS, first.best?.loss ?? Infinity).best;
  const kept: boolean[] = [];
  for (let path = best ?? first.best; path?.before; path = path.before) kept.unshift(path.kept);
  return kept;
}

/** Goes through the options with all choices that can still win, or with the best ones if they are too many. */
function search(
  options: readonly Option[],
  tables: Tables,
  start: Path,
  most: number,
  bound: number,
): { best: Path | undefined; complete: boolean } {
  let complete = true;
  let paths: Path[] = [start];
  const hope = (path: Path, place: number): number => path.loss + tables.loss(place, path.room);
  options.forEach((option, place) => {
    const next = place + 1;
    // Of two choices with the same sums the cheaper one stays. Those that keep earlier blocks come first in the map,
    // so that of equal ones the first is right.
    const following = new Map<number, Path>();
    const add = (path: Path): void => {
      if (path.room < 0 || tables.most(next, path.room) < path.wanted || hope(path, next) > bound) return;
      const key = path.room * 65_536 + Math.max(path.wanted, 0);
      const known = following.get(key);
      if (known && known.loss <= path.loss) return;
      following.delete(key);
      following.set(key, path);
    };
    for (const before of paths) {
      add({
        room: before.room - option.least,
        wanted: before.wanted - option.most,
        loss: before.loss,
        kept: true,
        before,
      });
      add({ ...before, loss: before.loss + option.loss, kept: false, before });
    }
    paths = [...following.values()];
    if (paths.length > most) {
      complete = false;
      const limit = paths.map((path) => hope(path, next)).sort((one, other) => one - other)[most] ?? Infinity;
      const better = paths.filter((path) => hope(path, next) < limit);
      paths = better.length ? better : paths.slice(0, most);
    }
  });
  let best: Path | undefined;
  for (const path of paths) if (!best || path.loss < best.loss) best = path;
  return { best, complete };
}

/** Minutes for each kept block: from the ideal toward the bound, in proportion to the room. */
function share(blocks: readonly FitBlock[], target: number): number[] {
  const shares = blocks.map((block) => block.ideal);
  const missing = target - sum(shares);
  const room = blocks.map((block) => (missing > 0 ? block.most - block.ideal : block.ideal - block.least));
  const step = [missing, ...room].every((value) => value % STEP === 0) ? STEP : 1;
  const units = room.map((value) => value / step);
  const all = sum(units);
  const wanted = Math.min(Math.abs(missing) / step, all);
  if (!wanted) return shares;
  const given = units.map((value) => Math.floor((wanted * value) / all));
  const remainders = units.map((value) => (wanted * value) % all);
  // Sorting keeps the order of equals, so the earlier block comes first.
  const byRemainder = [...units.keys()].sort((one, other) => at(remainders, other) - at(remainders, one));
  for (const place of byRemainder.slice(0, wanted - sum(given))) given[place] = at(given, place) + 1;
  const sign = missing > 0 ? step : -step;
  return shares.map((minutes, place) => minutes + sign * at(given, place));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`nothing at ${place}`);
  return item;
}
