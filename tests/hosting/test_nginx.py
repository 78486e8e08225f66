"""The real nginx with our own settings, over a built site."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.conftest import SMALL

HOSTING = Path(__file__).parents[2] / "hosting"
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
EVERYTHING = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    types {{
        text/html html; text/css css; application/javascript js; application/json json; text/xml xml;
        image/png png; image/svg+xml svg; text/plain txt;
    }}
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is the server of who hosts, not a tool of ours")


class Answer:
    """What the server says to one question."""

    def __init__(self, port: int, path: str, headers: Mapping[str, str], method: str = "GET") -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request(method, path, headers=dict(headers))
        response = connection.getresponse()
        self.body = response.read()
        self.status = response.status
        self.headers = response.headers
        connection.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site with the form editor."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("nginx") / "small")
    config = root / "mkdocs.yml"
    editor = "  - wijkrecept:\n      editor: {backend: github, repo: example/klein}\n"
    config.write_text(
        config.read_text(encoding="utf-8").replace("  - wijkrecept:\n", editor), encoding="utf-8"
    )
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
    return root / "public"


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A running server: our own file with other paths and a free port, and the policy of the site."""
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    policy = subprocess.run(
        [sys.executable, HOSTING / "policy.py", site], check=True, capture_output=True, text=True
    )
    (folder / "policy.conf").write_text(policy.stdout, encoding="utf-8")
    ours = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
    for old, new in {
        "/etc/nginx/wijkrecept": str(folder),
        "/usr/share/nginx/html": str(site),
        "listen 8080": f"listen 127.0.0.1:{number}",
    }.items():
        assert old in ours
        ours = ours.replace(old, new)
    (folder / "site.conf").write_text(ours, encoding="utf-8")
    (folder / "nginx.conf").write_text(EVERYTHING.format(folder=folder), encoding="utf-8")
    assert NGINX is not None
    command = [NGINX, "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    with subprocess.Popen(command) as running:
        while running.poll() is None:
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", number)) == 0:
                    break
        yield number
        running.terminate()


def hashed(site: Path, pattern: str) -> str:
    """Give the address of a file with a hash in its name."""
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


def test_pages_are_asked_for_again(port: int) -> None:
    """A page comes with all headers and is a 304 the next time."""
    page = Answer(port, "/wijk/noord/", {})

    assert (200, "text/html; charset=utf-8") == (page.status, page.headers["Content-Type"])
    assert {
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Server": "nginx",
    }.items() <= dict(page.headers).items()
    assert 304 == Answer(port, "/wijk/noord/", {"If-None-Match": page.headers["ETag"]}).status


def test_files_with_a_hash_are_kept(port: int, site: Path) -> None:
    """Programs, styles and the finder's data for a year; they come small over the line."""
    for pattern in (
        "assets/wijkrecept/main-*.js",
        "assets/wijkrecept/*.css",
        "assets/wijkrecept/finder-*.json",
        "assets/wijkrecept/editor/part-*.js",
        "assets/javascripts/bundle.*.js",
    ):
        path = hashed(site, pattern)
        answer = Answer(port, path, {"Accept-Encoding": "gzip"})
        assert "public, max-age=31536000, immutable" == answer.headers["Cache-Control"], path
        assert "gzip" == answer.headers["Content-Encoding"], path
        assert len(answer.body) < (site / path[1:]).stat().st_size / 2


@pytest.mark.parametrize("path", ["/", "/sitemap-1.xml", "/schema/activity.json"])
def test_texts_come_small(port: int, path: str) -> None:
    """Whatever is text is compressed for who asks for it, and kept apart from the plain one."""
    answer = Answer(port, path, {"Accept-Encoding": "gzip"})

    assert ("gzip", "Accept-Encoding", "no-cache") == tuple(
        answer.headers[name] for name in ("Content-Encoding", "Vary", "Cache-Control")
    )


def test_an_address_without_its_slash_is_led_on(port: int) -> None:
    """Within the site, whatever name or port stands in front of it."""
    answer = Answer(port, "/activiteit/noord/samen-eten", {"Host": "recept.example"})

    assert (301, "/activiteit/noord/samen-eten/") == (answer.status, answer.headers["Location"])


@pytest.mark.parametrize("path", ["/er/is/niets/", "/.git/config", "/assets/", "/wijk/.htaccess"])
def test_what_is_not_there_is_the_page_that_searches(port: int, path: str) -> None:
    """A lost address, a hidden file, a folder without a page: each gives 404 and the site's own page."""
    answer = Answer(port, path, {})

    assert 404 == answer.status
    assert b"Deze pagina is er niet" in answer.body
    assert "script-src 'self' 'sha256-" in answer.headers["Content-Security-Policy"]


def test_the_form_editor_gets_its_own_policy(port: int) -> None:
    """Only its page may style itself, reach GitHub, and open a window to sign in."""
    editor, page = Answer(port, "/beheer/", {}).headers, Answer(port, "/", {}).headers

    assert "connect-src 'self' data: blob: https://api.github.com" in editor["Content-Security-Policy"]
    assert "same-origin-allow-popups" == editor["Cross-Origin-Opener-Policy"]
    assert "unsafe-inline" not in page["Content-Security-Policy"]
    assert "github" not in page["Content-Security-Policy"]


def test_nothing_is_taken_in(port: int) -> None:
    """A site of files answers questions only."""
    assert 405 == Answer(port, "/", {}, "POST").status
