"""A playbook in the words of its edition."""

from __future__ import annotations

from dataclasses import replace

from ..edition.vocabulary import many_of
from .playbook import Playbook
from .synonyms import PlacedSynonym, Synonym


def in_own_words(playbook: Playbook) -> Playbook:
    """The same playbook with the terms that the edition says otherwise. Who types the old ones finds the new ones."""
    vocabulary = playbook.vocabulary
    if not vocabulary:
        return playbook
    entries = []
    for entry in playbook.entries.values():
        entity = vocabulary.part(entry.entity)
        entries.append(entry if entity is entry.entity else replace(entry, entity=entity, is_file=False))
    retired = tuple((vocabulary.part(retirement), place) for retirement, place in playbook.addresses.retired)
    typed = {typed for placed in playbook.synonyms for typed in placed.synonym.typed}
    synonyms = tuple(
        PlacedSynonym(Synonym(typed=(term,), means=(word.say,)), 1, 1)
        for word in vocabulary.words
        for term in (word.instead_of, word.instead_of_many or many_of(word.instead_of))
        if term not in typed
    )
    said = tuple(
        replace(
            placed,
            synonym=placed.synonym.model_copy(update={"means": tuple(map(vocabulary.text, placed.synonym.means))}),
        )
        for placed in playbook.synonyms
    )
    return Playbook(
        entries,
        replace(playbook.addresses, retired=retired),
        (*said, *synonyms),
        playbook.questions,
        playbook.edition,
        playbook.left_out,
    )
