"""What a format is, for those who write its history."""

import json
from dataclasses import dataclass, field
from typing import Callable


@dataclass(frozen=True)
class Form:
    """One format.

    `story` gives the records of one firing, or of several if `whole`; a record is an object, or a line of text.
    What the flags say is what a reader can find: who was notified by push, text message or phone, when a person acknowledged,
    when it ended, by whom.
    """

    id: str
    story: Callable
    extension: str = "ndjson"
    header: str | None = None
    # The member of a page that holds the records; "" for a bare array, None for one record a line.
    page: str | None = None
    # The other members of that page: those before the records, and those behind.
    beside: dict = field(default_factory=dict)
    behind: dict = field(default_factory=dict)
    # Whether a record cannot be read without those; each is a page of its own then, where records are lines.
    leans_on_page: bool = False
    whole: bool = False
    tells_pages: bool = False
    tells_acknowledgement: bool = False
    tells_end: bool = True
    # Whether only the next firing of an alert tells that one ended.
    tells_end_by_next: bool = False
    # Whether the first acknowledgement and the end of the even ones are somebody's, by the id or name that is read.
    tells_person: bool = False
    # How exactly moments are told, in seconds.
    step: int = 1
    # What else is read of a firing: the members of its episode and their values, which follow from the firing.
    expects: Callable | None = None
    # Every notification of a firing that is told: its channel and moment.
    notifies: Callable | None = None
    # False for what only helps to read other exports, and for what is recognised and ignored.
    is_history: bool = True
    # The format of a history that this one helps to read; both are read together then, and `expects` says what is read of the two.
    helps: str | None = None
    # False for what is recognised and ignored.
    is_used: bool = True
    # Whether what helps has no record that is recognised and ignored.
    is_all_used: bool = True
    # Which of several ways to export the format it is, where they do not tell the same.
    variant: str = ""
    # How far off moments may be, in seconds, where they are those of samples.
    tolerance: int = 0
    # Whether a service is named, and whether an alert has a key that every firing of it shares.
    tells_service: bool = False
    tells_key: bool = False

    @property
    def key(self):
        """What tells it from all others."""
        return f"{self.id}-{self.variant}" if self.variant else self.id

    @property
    def name(self):
        return f"{self.key}.{self.extension}"

    def text(self, firings, as_lines=False):
        """The whole file; with `as_lines` one record a line, whatever the form of the file."""
        if self.whole:
            records = self.story(firings)
        else:
            records = [record for firing in firings for record in self.story(firing)]
        if self.page is not None and not as_lines:
            return json.dumps(self._page(records), ensure_ascii=False, indent=1) + "\n"
        if self.leans_on_page:
            records = [self._page([record]) for record in records]
        lines = [record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records]
        return "".join(line + "\n" for line in ([self.header] if self.header else []) + lines)

    def _page(self, records):
        return {**self.beside, self.page: records, **self.behind} if self.page else records
