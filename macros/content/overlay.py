"""What an edition lays over the playbook: entries of its own in edition/data/, and what edition.yaml leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .. import checks
from ..book.addresses import Addresses, Retirement
from ..book.left_out import Needed, without
from ..book.playbook import Entry
from ..book.questions import PlacedQuestion
from ..book.references import mentions
from ..edition import EDITION_FILE, OVERLAY, OWN_DATA, PAGE, EditionFile
from ..fields import Loc, spell
from ..kinds import BY_NAME
from ..loading import Found, find_entries, locate
from ..problems import Problem, did_you_mean

SETTLED = frozenset({"no-links", "unreached", "reached-once", "unused-source", "synonym-nowhere"})
"""Rules about what the playbook's own entries have between them. What an edition takes away there is no fault."""
_ONE_FIELD = frozenset({"title-taken", "summary-taken", "asked-twice"})
"""Rules about a field that two entries have alike."""


def is_own(path: str) -> bool:
    """Whether a file, by the path that problems name, belongs to the edition and not to the playbook."""
    return path.startswith(f"{OVERLAY}/") or path == EDITION_FILE


def find_all(data: Path) -> tuple[list[Found], list[Problem]]:
    """The files of all entries: those of the edition in the place of the playbook's that have the same id."""
    files, problems = find_entries(data)
    overlay = data.parent / OWN_DATA
    if not overlay.is_dir():
        return files, problems
    own, found = find_entries(overlay, OWN_DATA)
    replaced = {(file.kind.name, file.id) for file in own}
    return [*(file for file in files if (file.kind.name, file.id) not in replaced), *own], [*problems, *found]


@dataclass(frozen=True)
class Laid:
    """What there is once an edition is laid over the playbook.

    entries, addresses, questions: what is left of all. left_out: what is not, by kind:id, with former ids.
    problems: what does not fit together.
    """

    entries: list[Entry]
    addresses: Addresses
    questions: tuple[PlacedQuestion, ...]
    left_out: frozenset[str]
    problems: list[Problem]

    @property
    def is_own(self) -> bool:
        """Whether there is anything that the playbook itself has not."""
        return bool(self.left_out) or any(is_own(entry.path) for entry in self.entries)


def lay(
    root: Path,
    edition: EditionFile,
    entries: list[Entry],
    addresses: Addresses,
    questions: tuple[PlacedQuestion, ...],
) -> Laid:
    """Lay an edition over the playbook.

    Args:
        root: the project's folder.
        edition: its file.
        entries: the playbook's with the edition's own in their place.
        addresses: where entries lead that have moved or are gone.
        questions: what people ask, and what answers it.
    """
    problems: list[Problem] = []
    if any(is_own(entry.path) for entry in entries):
        former = {
            f"{one.kind.name}:{id}": one for one in entries if not is_own(one.path) for id in one.entity.moved_from
        }
        astray = {entry.ref: problem for entry in entries if (problem := _astray(entry, former, addresses))}
        problems += astray.values()
        entries = [entry for entry in entries if entry.ref not in astray]
        taken_up = {f"{one.kind.name}:{id}" for one in entries if is_own(one.path) for id in one.entity.moved_from}
        kept = tuple(placed for placed in addresses.retired if placed[0].ref not in taken_up)
        addresses = replace(addresses, retired=kept)
    if edition.leave_out:
        gone = {ref for ref in edition.leave_out if ref.partition(":")[0] in BY_NAME}
        problems += _not_there(root, edition, entries, addresses)
        entries, found = _leave_out(root, edition, entries, gone)
        problems += found
        gone |= {f"{one.kind.name}:{id}" for one in entries if one.ref in gone for id in one.entity.moved_from}
        entries = [entry for entry in entries if entry.ref not in gone]
        questions = tuple(_answered(questions, gone))
        addresses = replace(addresses, retired=tuple(_leading(addresses, gone)))
        return Laid(entries, addresses, questions, frozenset(gone), problems)
    return Laid(entries, addresses, questions, frozenset(), problems)


def _astray(entry: Entry, former: Mapping[str, Entry], addresses: Addresses) -> Problem | None:
    """What is wrong with an entry of the edition whose id the playbook has given up."""
    if not is_own(entry.path):
        return None
    new, retirement = former.get(entry.ref), addresses.retirement_of(entry.ref)
    if new:
        text = f"the playbook calls {entry.ref} {new.id} now"
        hint = f"rename the file to {new.id}.yaml, and look at what {new.path} says today"
        return Problem(entry.path, 1, 1, "error", "overlay-renamed", text, f"{hint}   ({PAGE})")
    if retirement:
        text = f"the playbook took {entry.ref} away on {retirement.on}: {retirement.why}"
        hint = f'delete the file; to keep it as yours, give it another id and write "moved_from: [{entry.id}]" into it'
        return Problem(entry.path, 1, 1, "error", "overlay-retired", text, f"{hint}   ({PAGE})")
    return None


def _not_there(root: Path, edition: EditionFile, entries: list[Entry], addresses: Addresses) -> Iterator[Problem]:
    """What edition.yaml leaves out that is not there, or that the edition has in its own words."""
    known = {entry.ref: entry for entry in entries}
    former = {f"{entry.kind.name}:{id}": entry for entry in entries for id in entry.entity.moved_from}
    for place, ref in enumerate(edition.leave_out):
        kind, entry = ref.partition(":")[0], known.get(ref)
        if kind not in BY_NAME or (entry and not is_own(entry.path)):
            continue
        if entry:
            text, hint = f"{ref} is left out, but {entry.path} is there", "delete the line, or delete the file"
        elif ref in former:
            text, hint = f"the playbook calls {ref} {former[ref].id} now", f"write {former[ref].ref}"
        elif retirement := addresses.retirement_of(ref):
            text, hint = f"the playbook took {ref} away on {retirement.on}", "delete the line"
        else:
            close = did_you_mean(ref, (one for one in known if one.startswith(f"{kind}:")))
            text, hint = f"there is no {ref}", f'did you mean "{close}"?' if close else "delete the line"
        yield _in_edition(root, place, text, hint)


def _in_edition(root: Path, place: int, text: str, hint: str) -> Problem:
    line, column = locate(root / EDITION_FILE, ("leave_out", place))
    return Problem(EDITION_FILE, line, column, "error", "leave-out", text, f"{hint}   ({PAGE})")


def _leave_out(
    root: Path, edition: EditionFile, entries: list[Entry], gone: set[str]
) -> tuple[list[Entry], list[Problem]]:
    """The entries without what is gone, and a problem for all that can't do without it."""
    problems: list[Problem] = []
    needed: dict[str, list[tuple[Entry, Loc]]] = {}
    left: list[Entry] = []
    for entry in entries:
        if entry.ref in gone:
            left.append(entry)
            continue
        entity, found = without(entry.entity, gone)
        if is_own(entry.path):
            problems += _named(root, entry, gone)
        else:
            _note(needed, entry, found)
        left.append(entry if entity is entry.entity else replace(entry, entity=entity, is_file=False))
    for place, ref in enumerate(edition.leave_out):
        if ref in needed:
            (entry, at), *more = needed[ref]
            others = f", and {len(more)} more {'entry does' if len(more) == 1 else 'entries do'}" if more else ""
            text = f"{ref} can't be left out: {entry.ref} needs it ({spell(at)}){others}"
            own = f"{OWN_DATA}/{entry.kind.folder}/{entry.id}.yaml"
            hint = f"leave out {entry.ref} too, or say in {own} how it goes without"
            problems.append(_in_edition(root, place, text, hint))
    return left, problems


def _note(needed: dict[str, list[tuple[Entry, Loc]]], entry: Entry, found: list[Needed]) -> None:
    for at, ref in found:
        places = needed.setdefault(ref, [])
        if not any(other is entry for other, _ in places):
            places.append((entry, at))


def _named(root: Path, entry: Entry, gone: set[str]) -> Iterator[Problem]:
    """The places of an edition's own entry that name what the edition leaves out."""
    for mention in mentions(entry.entity):
        if mention.ref in gone:
            line, column = locate(root / entry.path, mention.at, mention.written)
            text = f"{spell(mention.at)} names {mention.ref}, which edition.yaml leaves out"
            hint = f"name another entry, delete this, or delete the line in {EDITION_FILE}"
            yield Problem(entry.path, line, column, "error", "leave-out", text, f"{hint}   ({PAGE})")


def _answered(questions: Iterable[PlacedQuestion], gone: set[str]) -> Iterator[PlacedQuestion]:
    for placed in questions:
        left = tuple(ref for ref in placed.question.expect if ref not in gone)
        if len(left) == len(placed.question.expect):
            yield placed
        elif left:
            yield replace(placed, question=placed.question.model_copy(update={"expect": left}))


def _leading(addresses: Addresses, gone: set[str]) -> Iterator[tuple[Retirement, tuple[str, int, int]]]:
    """The retirements; what led to what is gone leads to all of its kind."""
    for retirement, place in addresses.retired:
        if retirement.to in gone:
            folder = BY_NAME[retirement.to.partition(":")[0]].folder
            yield retirement.model_copy(update={"to": f"{folder}/"}), place
        else:
            yield retirement, place


Placed = tuple[checks.Rule, Entry | checks.Record, checks.Finding]


def settled(found: Iterable[Placed], playbook_paths: Mapping[str, Entry]) -> Iterator[Placed]:
    """What rules find, told at the files of the edition where these are the reason.

    Args:
        found: what they find.
        playbook_paths: all entries by their files.
    """
    for rule, place, finding in found:
        if is_own(place.path):
            others = [path for path in playbook_paths if not is_own(path) and f" {path}" in f"{finding.text} "]
            if rule.id == "order-taken" and others:
                continue  # the playbook goes on counting; of two with one place the titles decide
            yield rule, place, finding
        elif rule.id not in SETTLED:
            own = next((entry for path, entry in playbook_paths.items() if is_own(path) and path in finding.text), None)
            if own is None:
                yield rule, place, finding
            elif rule.id in _ONE_FIELD:
                yield rule, own, replace(finding, text=finding.text.replace(own.path, place.path), snippet="")
            elif rule.id != "order-taken":
                yield rule, own, checks.Finding((), f"in {place.path} {finding.text}", finding.hint)
