"""While serving: files that take long, made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer


class OnDemand:
    """What a rebuild leaves for the first request that needs it.

    An editor waits for the page of an entry, and need not wait for the finder's file too: it takes
    longer than all pages together that an edit changes.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._paths: Collection[str] = ()
        self._make: Callable[[], None] | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let requests for what was left wait meanwhile."""
        with self._lock:
            yield

    def forget(self) -> None:
        """Leave nothing any more: all is being written. To be called while requests are `held`."""
        self._make = None

    def leave(self, paths: Collection[str], make: Callable[[], None]) -> None:
        """Let the first request for one of `paths`, from the site's root, write them all with `make`.

        Takes the place of what was left before. To be called while requests are `held`.
        """
        self._paths, self._make = paths, make

    def answer_for(self, server: LiveReloadServer) -> None:
        """Look at each request before `server` does."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            self.ask(environ["PATH_INFO"].removeprefix(server.mount_path))
            return server.serve_request(environ, start_response)

        server.set_app(answer)

    def ask(self, path: str) -> None:
        """Make what was left, if the file at `path` from the site's root is part of it."""
        if path not in self._paths:
            return
        with self._lock:
            if self._make is not None:
                self._make()
                self._make = None
