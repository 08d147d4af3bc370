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
    # The member of a page that holds the records; None for one record a line.
    page: str | None = None
    # The other members of that page, which follow the records.
    envelope: dict = field(default_factory=dict)
    # Whether a record cannot be read without those; each is a page of its own then, where records are lines.
    leans_on_page: bool = False
    whole: bool = False
    tells_pages: bool = False
    tells_acknowledgement: bool = False
    tells_end: bool = True
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
    beside: str | None = None
    # False for what is recognised and ignored.
    is_used: bool = True

    @property
    def name(self):
        return f"{self.id}.{self.extension}"

    def text(self, firings, as_lines=False):
        """The whole file; with `as_lines` one record a line, whatever the form of the file."""
        if self.whole:
            records = self.story(firings)
        else:
            records = [record for firing in firings for record in self.story(firing)]
        if self.page is not None and not as_lines:
            return json.dumps({self.page: records, **self.envelope}, ensure_ascii=False, indent=1) + "\n"
        if self.leans_on_page:
            records = [{self.page: [record], **self.envelope} for record in records]
        lines = [record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records]
        return "".join(line + "\n" for line in ([self.header] if self.header else []) + lines)
