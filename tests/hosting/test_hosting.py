"""The image and the server for those who host themselves: as far as text can tell, without Docker."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SMALL

REPOSITORY = Path(__file__).parents[2]
HOSTING = REPOSITORY / "hosting"
NGINX = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
DOCKERFILE = (HOSTING / "Dockerfile").read_text(encoding="utf-8")
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue as a site."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("hosted") / "small")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, check=True)
    return root / "public"


def policy_of(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(HOSTING / "policy.py"), str(site), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def instructions(name: str) -> list[list[str]]:
    """Give the arguments of every instruction of the Dockerfile with this name."""
    return [line.split()[1:] for line in DOCKERFILE.splitlines() if line.startswith(f"{name} ")]


def test_the_policy_allows_what_the_site_has(site: Path) -> None:
    """The theme's inline scripts by their hash; no `unsafe` word, no other host but that of the map."""
    done = policy_of(site)

    assert 0 == done.returncode
    assert re.fullmatch(r'(map \$uri \$wijkrecept_[a-z]+ \{\n    "default" "[^"\n]+";\n\}\n){2}', done.stdout)
    assert 5 <= done.stdout.count("'sha256-")
    assert "unsafe" not in done.stdout
    assert ["https://service.pdok.nl/"] == re.findall(r"https?://[^ ;]+", done.stdout)


def test_another_map_can_be_allowed(site: Path) -> None:
    """Named after the site's folder."""
    assert "img-src 'self' data: https://kaart.example/;" in policy_of(site, "https://kaart.example/").stdout


@pytest.mark.parametrize(
    ("backend", "reached"),
    [
        ({"name": "github", "repo": "hoorn/recept"}, "https://api.github.com https://www.githubstatus.com"),
        ({"name": "gitlab", "repo": "hoorn/recept"}, "https://gitlab.com https://status.gitlab.com"),
        (
            {"name": "gitlab", "base_url": "https://git.example", "api_root": "https://git.example/api/v4"},
            "https://git.example",
        ),
        ({"name": "test-repo"}, ""),
    ],
)
def test_the_form_editor_has_a_policy_of_its_own(
    site: Path, tmp_path: Path, backend: dict[str, str], reached: str
) -> None:
    """It may style its own page and reach the place where it saves; other pages gain nothing by it."""
    edited = shutil.copytree(site, tmp_path / "public")
    (edited / "beheer").mkdir()
    (edited / "beheer/index.html").write_text("<script>elders</script>")
    (edited / "beheer/config.json").write_text(json.dumps({"cms": {"backend": backend}}))
    before, after = policy_of(site).stdout, policy_of(edited).stdout

    default = next(line for line in before.splitlines() if "sha256" in line)
    assert default in after
    own = next(line for line in after.splitlines() if line.startswith('    "~^/beheer/" "default-src'))
    assert f"connect-src 'self' data: blob: {reached}".rstrip() + ";" in own
    assert "style-src 'self' 'unsafe-inline';" in own
    assert '    "~^/beheer/" "same-origin-allow-popups";' in after


def test_there_is_no_policy_without_a_site(tmp_path: Path) -> None:
    """It fails, so that no image is made without one."""
    done = policy_of(tmp_path)

    assert (1, "") == (done.returncode, done.stdout)


def test_only_what_has_a_hash_in_its_name_is_kept(site: Path) -> None:
    """Each pattern of the server matches files of a real site; no page is among what they match."""
    patterns = re.findall(rf'"~(\^[^"]+)" "{FOR_EVER}"', NGINX)
    files = [f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if file.is_file()]
    kept = {file for file in files if any(re.search(pattern, file) for pattern in patterns)}
    programs = {file for file in files if re.match(r"/assets/wijkrecept/[^/]+\.(js|css|json)$", file)}

    assert 2 == len(patterns)
    assert all(any(re.search(pattern, file) for file in files) for pattern in patterns)
    assert programs <= kept
    assert {".js", ".css", ".json", ".png"} >= {Path(file).suffix for file in kept}
    assert 'default "no-cache";' in NGINX


def test_the_server_is_whole() -> None:
    """Every line opens, closes or ends, and no place takes the headers away."""
    lines = [line.split(" #")[0].strip() for line in NGINX.splitlines() if not line.strip().startswith("#")]
    depth = sum(line.endswith("{") for line in lines) - sum(line == "}" for line in lines)
    inside = re.findall(r"location [^{]+\{([^}]*)\}", NGINX)

    assert 0 == depth
    assert [] == [line for line in lines if line and not line.endswith(("{", ";")) and line != "}"]
    assert inside
    assert not any("add_header" in each for each in inside)
    assert "access_log off;" in NGINX


def test_the_image_copies_what_is_there() -> None:
    """Every source stands in this project, or comes from the stage before."""
    sources = [each for words in instructions("COPY") if "--from=build" not in words for each in words[:-1]]

    assert sources
    assert [] == [each for each in sources if not (REPOSITORY / each).exists()]


def test_the_image_has_two_stages() -> None:
    """What builds is left behind; what serves is no root, and stands where the server says."""
    first, last = instructions("FROM")

    assert ["AS", "build"] == first[1:]
    assert "unprivileged" in last[0]
    assert ["8080"] == instructions("EXPOSE")[0]
    assert "listen 8080;" in NGINX
    folders = {words[-1] for words in instructions("COPY")}
    assert {"/etc/nginx/wijkrecept/policy.conf", "/usr/share/nginx/html"} <= folders
    assert "include /etc/nginx/wijkrecept/policy.conf;" in NGINX
    assert "root /usr/share/nginx/html;" in NGINX
    assert "wijkrecept check && mkdocs build" in DOCKERFILE
