/** The entries of the guide that the builder uses, loaded once. */
import { siteUrl } from "../site";
export class Library {
  constructor(readonly agendas: any[], readonly activities: any[], readonly prompts: any[], readonly roles: any[], readonly hints: any[]) {}
  activity(id: string) { return this.activities.find((one) => one.id === id); }
  roleTitle(id: string): string | undefined { return this.roles.find((role) => role.id === id)?.title; }
  roleId(title: string): string | undefined { return this.roles.find((role) => role.title.toLowerCase() === title.trim().toLowerCase())?.id; }
}
let loaded: Promise<Library> | undefined;
export function loadLibrary(): Promise<Library> {
  return (loaded ??= Promise.all(["agendas", "activities", "prompts", "roles", "hints"].map(async (kind) => (await (await fetch(siteUrl(`api/v1/${kind}.json`))).json()).entries)).then((all) => new Library(...(all as [any, any, any, any, any]))));
}
