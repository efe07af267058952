"""Read a redline's HTML back: reject all, accept all."""

from __future__ import annotations

from html.parser import HTMLParser

from tarmeem.errors import CompareError


def old_and_new_from_html(page: str) -> tuple[str, str]:
    """Return the old and the new text of what ``to_html`` wrote, in either layout.

    Raises: CompareError where the page holds no redline of ours.
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    if not reader.layout:
        raise CompareError("the page holds no redline", do="give it what to_html wrote")
    return "".join(reader.old), "".join(reader.new)


class _Reader(HTMLParser):
    """Walk the elements inside ``[data-redline]``; each remembers which sides its text is of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.layout = ""
        self.old: list[str] = []
        self.new: list[str] = []
        self._stack: list[tuple[bool, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self._stack:
            if "data-redline" in given:
                self.layout = given["data-redline"] or ""
                both = self.layout == "inline"
                self._stack.append((both, both))
            return
        self._stack.append(self._sides(tag, given))
        if "data-c" in given:
            self.handle_data(chr(int(given["data-c"] or "0", 16)))

    def _sides(self, tag: str, given: dict[str, str | None]) -> tuple[bool, bool]:
        old, new = self._stack[-1]
        if "data-aside" in given:
            return False, False
        if self.layout == "side":
            names = (given.get("class") or "").split()
            return (
                (True, False)
                if "tm-old" in names
                else (old, new)
                if "tm-new" not in names
                else (False, True)
            )
        return old and tag != "ins", new and tag != "del"

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - well-formed: we wrote it
        if self._stack:
            self._stack.pop()

    def handle_data(self, data: str) -> None:
        if self._stack:
            old, new = self._stack[-1]
            self.old += [data] * old
            self.new += [data] * new
