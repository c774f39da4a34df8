"""The fields of edition.yaml: what an edition of the playbook is called, where it is, and what it changes."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from ..kinds.text import Id, Line, Link, Part, Prose, Reference, Title
from .names import isolated
from .origin import CREDIT, ID, NAME, Words, credit_parts


class Contact(Part):
    """Where readers turn to."""

    repository: Link | None = Field(
        default=None, description="Your repository on the forge. Pages lead there to be edited, suggestions as issues."
    )
    edit: Line = Field(
        default="edit/main/", description="What stands between the repository and a file's path to edit it there."
    )
    mail: Line | None = Field(
        default=None, description="An address for mail. With it, the suggest form offers to send a mail."
    )


class ColorPair(Part):
    """A color on light paper and the one that stands for it in the dark."""

    light: Line = Field(description="The color on light paper, as # and six of 0-9 and a-f.")
    dark: Line = Field(description="The color on dark paper, as # and six of 0-9 and a-f.")


class Colors(Part):
    """Colors in the place of the playbook's own. What is left out stays as it is there."""

    accent: ColorPair = Field(description="Links, buttons and marks.")
    accent_strong: ColorPair = Field(description="The same under the pointer.")
    accent_ink: ColorPair = Field(description="Words on a button.")
    accent_wash: ColorPair = Field(description="The ground of what is chosen or pointed out.")
    shape_one: ColorPair = Field(description="The first circle of the mark and of the pictures.")
    shape_two: ColorPair = Field(description="The second circle.")
    paper: ColorPair | None = Field(default=None, description="The ground of the page.")
    surface: ColorPair | None = Field(default=None, description="The ground of cards and fields.")
    sunken: ColorPair | None = Field(default=None, description="The ground of what lies deeper.")
    ink: ColorPair | None = Field(default=None, description="Words.")
    ink_soft: ColorPair | None = Field(default=None, description="Words that matter less.")
    line: ColorPair | None = Field(default=None, description="Lines between parts.")
    control: ColorPair | None = Field(default=None, description="The edge of a field.")
    warm: ColorPair | None = Field(default=None, description="Edges of notes.")
    warm_wash: ColorPair | None = Field(default=None, description="The ground of notes.")


class HouseRule(Part):
    """What your network asks of all who meet with its playbook."""

    title: Title = Field(description="The rule in a few words.")
    text: Prose = Field(description="What it asks for, in plain sentences.")


class OwnPage(Part):
    """A page of yours that the foot of every page leads to."""

    title: Title = Field(description="The words of the link.")
    page: Line = Field(description="Its file below edition/docs/, such as our-network.md.")


class OwnWord(Part):
    """A term that your network says otherwise."""

    instead_of: Line = Field(description="The playbook's term in small letters, such as thought partner.")
    say: Line = Field(description="Yours in small letters, such as mentor organization.")
    instead_of_many: Line | None = Field(
        default=None, description="The playbook's term for several, if an s at its end is not enough."
    )
    say_many: Line | None = Field(default=None, description="Yours for several, if an s at its end is not enough.")


class EditionFile(Part):
    """All that makes an edition one's own."""

    id: Id = Field(
        description="A name for programs, such as library-exchange. Browsers keep what readers make under it, so it "
        "never changes after you have published; if it must, add the old one to formerly."
    )
    formerly: tuple[Id, ...] = Field(
        default=(), max_length=5, description="Ids that it had before. What browsers kept under them is taken over."
    )
    name: Title = Field(description="Its name, as it stands at the top of every page.")
    short_name: Line | None = Field(
        default=None, description="The name where there is little room, after the title of a page. Without it: name."
    )
    named: Line | None = Field(
        default=None, description="How a sentence calls it, such as the Library Exchange. Without it: name."
    )
    line: Line = Field(description="What it is, in one sentence: search engines and shared links show it.")
    welcome: Line | None = Field(default=None, description="The first words of the home page. Without them: line.")
    language: Line = Field(
        description="The English it is written in, as a language tag: en-US, en-GB or another. Dates follow it."
    )
    address: Link = Field(description="Where it is published, such as https://guide.example.org/.")
    contact: Contact = Field(default=Contact(), description="Where readers turn to.")
    mark: Line | None = Field(
        default=None, description="The file of your mark, an SVG or PNG. It is the icon, and stands beside the name."
    )
    picture: Line | None = Field(
        default=None, description="The file of a picture for shared links, a PNG of 1200 by 630 pixels with your name."
    )
    colors: Colors | None = Field(default=None, description="Colors in the place of the playbook's own.")
    house_rules: tuple[HouseRule, ...] = Field(
        default=(), max_length=12, description="What your network asks of all who meet with it. They have a page."
    )
    pages: tuple[OwnPage, ...] = Field(
        default=(), max_length=8, description="Pages of yours in edition/docs/ that the foot of every page leads to."
    )
    leave_out: tuple[Reference, ...] = Field(
        default=(), max_length=500, description="Entries of the playbook that your edition has not, as kind:id."
    )
    vocabulary: tuple[OwnWord, ...] = Field(
        default=(), max_length=50, description="Terms that your network says otherwise."
    )
    credit: Line = Field(
        default=CREDIT,
        description="What the foot of every page says of the playbook that yours is made from. {playbook} stands for "
        "its name and {license} for its license, each with a link.",
    )

    @property
    def inline(self) -> str:
        """Its name inside of other words."""
        return isolated(self.name)

    @property
    def called(self) -> str:
        """What a sentence calls it."""
        return isolated(self.named or self.name)

    @property
    def short(self) -> str:
        """Its name where there is little room, inside of other words."""
        return isolated(self.short_name or self.name)

    @property
    def greeting(self) -> str:
        """The first words of the home page."""
        return self.welcome or self.line

    @property
    def is_own(self) -> bool:
        """Whether a network made it, so that it is neither the playbook itself nor a folder without a name."""
        return (self.id, self.name) not in ((ID, NAME), (UNNAMED.id, UNNAMED.name))

    @property
    def credits(self) -> tuple[Words, ...]:
        """What it says of the playbook that it is made from; nothing if it is the playbook itself."""
        return tuple(credit_parts(self.credit)) if self.is_own else ()

    @property
    def root(self) -> str:
        """The address with a slash at its end."""
        return self.address.rstrip("/") + "/"

    def published(self, environ: Mapping[str, str]) -> EditionFile:
        """The edition with the addresses that a build is told by SITE_URL, REPO_URL and CONTACT_EMAIL."""
        told = {
            "repository": environ.get("REPO_URL") or self.contact.repository,
            "mail": environ.get("CONTACT_EMAIL") or self.contact.mail,
        }
        address = environ.get("SITE_URL") or self.address
        return self.model_copy(update={"address": address, "contact": self.contact.model_copy(update=told)})


UNNAMED = EditionFile(
    id="playbook",
    name="Playbook",
    line="A playbook for working together.",
    language="en-US",
    address="https://playbook.example/",
)
"""What a data folder is published as that no edition.yaml stands beside, as in tests."""
