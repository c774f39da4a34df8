export interface Answers { goal: string; minutes: number; peoplePerOrganization: number; organizations: number; format: string }
export const compose: any = (a: any, l: any) => { throw new Error("todo") };
