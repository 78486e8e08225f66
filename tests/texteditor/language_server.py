"""Talks to the real `yaml-language-server`, the one inside the YAML extension of VS Code."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

REPOSITORY = Path(__file__).parents[2]
BROWSER = REPOSITORY / "generator" / "browser"
SERVER = "node_modules/yaml-language-server/bin/yaml-language-server"

Message = dict[str, Any]


class LanguageServer:
    """A language server over stdin and stdout, with a workspace and its `.vscode/settings.json`."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        self._process = process
        self._root = root
        self._settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
        self._number = 0
        self._told: deque[Message] = deque()
        workspace = {"uri": root.as_uri(), "name": "catalogue"}
        documentation = {"documentationFormat": ["markdown"], "snippetSupport": True}
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": documentation},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        self.ask(
            "initialize",
            processId=None,
            rootUri=root.as_uri(),
            capabilities=capabilities,
            workspaceFolders=[workspace],
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=self._sections())

    def open(self, path: str, text: str) -> Sequence[Message]:
        """Open a file that need not be on disk, and give what the server says is wrong with it."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: Mapping[str, str]) -> Mapping[str, Sequence[Message]]:
        """Open files at once, since the server waits a moment before it looks at one."""
        for path, text in texts.items():
            document = {"uri": self._uri(path), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", textDocument=document)
        paths = {self._uri(path): path for path in texts}
        said: dict[str, Sequence[Message]] = {}
        while len(said) < len(texts):
            message = self._told.popleft() if self._told else self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                about = message["params"]["uri"]
                if about in paths:
                    said[paths[about]] = message["params"]["diagnostics"]
        return said

    def hover(self, path: str, line: int, column: int) -> str:
        """Give what stands in the balloon over a place; line and column count from 0."""
        answer = self.ask("textDocument/hover", **self._at(path, line, column))
        return str(answer["contents"]["value"])

    def completions(self, path: str, line: int, column: int) -> dict[str, str]:
        """Give what can be written at a place, with its explanation."""
        answer = self.ask("textDocument/completion", **self._at(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: _text(item.get("documentation", "")) for item in items}

    def ask(self, method: str, **parameters: object) -> Any:
        """Ask something and give the answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._told.append(message)

    def stop(self) -> None:
        """Ask the server to end."""
        self.ask("shutdown")
        self._tell("exit")

    def _uri(self, path: str) -> str:
        return (self._root / path).as_uri()

    def _at(self, path: str, line: int, column: int) -> Message:
        return {
            "textDocument": {"uri": self._uri(path)},
            "position": {"line": line, "character": column},
        }

    def _sections(self) -> Message:
        """Give the settings as a tree: `yaml.schemas` is `schemas` in `yaml`."""
        yaml = {
            key.removeprefix("yaml."): value
            for key, value in self._settings.items()
            if key.startswith("yaml.")
        }
        return {"yaml": {**yaml, "schemaStore": {"enable": False}}}

    def _tell(self, method: str, **parameters: object) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _receive(self) -> Message:
        """Give the next message, after answering what the server asks of its editor."""
        stdout = self._process.stdout
        assert stdout is not None
        while True:
            length = 0
            for header in iter(stdout.readline, b"\r\n"):
                assert header, "the language server stopped"
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            message: Message = json.loads(stdout.read(length))
            if "method" not in message or "id" not in message:
                return message
            result: object = None
            if message["method"] == "workspace/configuration":
                sections = self._sections()
                result = [sections.get(item.get("section", ""), {}) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": result})


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """Run the server over a workspace, with the Node and the packages that the bundle is made with."""
    hook = _build_hook()
    hook.install_packages(BROWSER)
    command = [hook.node_program(), SERVER, "--stdio"]
    with subprocess.Popen(
        command, cwd=BROWSER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            server = LanguageServer(process, root)
            yield server
            server.stop()
        finally:
            process.kill()


def _build_hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_hook", REPOSITORY / "generator" / "build_hook.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_hook"] = module
    spec.loader.exec_module(module)
    return module


def _text(documentation: str | Message) -> str:
    return documentation if isinstance(documentation, str) else str(documentation["value"])
