import fc from "fast-check";
import { expect, test } from "vitest";
import { PARTNERSHIP } from "./document";
import { samples } from "./document.samples";
import {
  addOrganization,
  addPerson,
  agree,
  changeOrganization,
  changePart,
  changePerson,
  decide,
  newPartnership,
  promise,
  put,
  removeOrganization,
  removePart,
  removePerson,
  rename,
} from "./edit";
import { MOST_ORGANIZATIONS } from "./model";
import { organizationName, titleOf } from "./said";

test("two organizations at least, twelve at most", () => {
  const two = newPartnership([{ name: "River Trust" }]);
  const [first] = two.organizations;
  expect(two.organizations).toHaveLength(2);
  expect(removeOrganization(two, first?.id ?? "")).toBe(two);
  let many = two;
  for (let at = 0; at < 20; at += 1) many = addOrganization(many);
  expect(many.organizations).toHaveLength(MOST_ORGANIZATIONS);
  expect(removeOrganization(many, first?.id ?? "").organizations).toHaveLength(MOST_ORGANIZATIONS - 1);
});

test("two organizations with one name are told apart", () => {
  const twins = newPartnership([{ name: "River Trust" }, { name: "River Trust" }]);
  expect(twins.organizations.map(({ id }) => organizationName(twins, id))).toEqual([
    "River Trust (1)",
    "River Trust (2)",
  ]);
  expect(titleOf(rename(twins, "Coast"))).toBe("Coast");
});

test("any change leaves what can be read again", () => {
  const text = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(samples, text, (partnership, said) => {
      const [organization] = partnership.organizations;
      const [person] = organization?.people ?? [];
      const id = organization?.id ?? "none";
      const changed = [
        rename(partnership, said),
        addOrganization(partnership, { name: said, people: [{ name: said }] }),
        changeOrganization(partnership, id, { name: said }),
        removeOrganization(partnership, id),
        addPerson(partnership, id, { name: said }),
        changePerson(partnership, id, person?.id ?? "", { job: said }),
        removePerson(partnership, id, person?.id ?? ""),
        put(partnership, { document: "agenda", id: "a", title: said }),
        promise(partnership, { what: said }),
        decide(partnership, { text: said, on: "" }),
        changePart(partnership, "promises", partnership.promises[0]?.id ?? "", { done: true }),
        removePart(partnership, "decisions", partnership.decisions[0]?.id ?? ""),
        agree(partnership, { id: "cooperation", title: said, on: "" }),
        agree(partnership, undefined),
      ];
      for (const one of changed) expect(PARTNERSHIP.parse(one)).toEqual(one);
    }),
  );
});
