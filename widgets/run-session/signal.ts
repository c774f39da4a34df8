/** A sound and a flash that say that the time of a block is up. Both are off until somebody asks for them. */
import { element } from "../base/element";

/** Two soft tones, the higher one first: in hertz, and when they begin, in seconds. */
const TONES = [
  [660, 0],
  [495, 0.35],
] as const;
const TONE_SECONDS = 0.6;
const LOUDNESS = 0.25;
/** As long as the flash is seen, in milliseconds; its style makes it come twice in that time. */
const FLASH = 2_600;

let audio: AudioContext | undefined;

/**
 * Lets the page make sounds; to be called in a press, since browsers allow it only then.
 *
 * @returns whether it may.
 */
export async function allowSound(): Promise<boolean> {
  try {
    audio ??= new AudioContext();
    if (audio.state === "suspended") await audio.resume();
  } catch {
    return false;
  }
  return canSound();
}

/** Whether a sound would be heard now. After a reload it would not be, until somebody presses something. */
export function canSound(): boolean {
  return audio?.state === "running";
}

export function ring(): void {
  if (!audio || !canSound()) return;
  for (const [hertz, after] of TONES) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const begins = audio.currentTime + after;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, begins + TONE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(begins);
    tone.stop(begins + TONE_SECONDS);
  }
}

/** Twice in two and a half seconds; with reduced motion it is a frame that stands still. */
export function flash(): void {
  document.querySelector(".pb-flash")?.remove();
  const light = element("div", { class: "pb-flash", "aria-hidden": "true" });
  document.body.append(light);
  setTimeout(() => light.remove(), FLASH);
}
