"""No process of the command opens a socket, nor spends its start on libraries for the network.

`import spacy` imports spaCy's own command line as well, which downloads models: with it come four HTTP
libraries, a quarter of a start. Here that command line is imported when somebody asks for it, as a user's own
spaCy pipeline may. One of the four, which the reader of web pages brings, too, opens a socket when it is
imported, to see whether the machine speaks IPv6.
"""

from __future__ import annotations

import socket
import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_CLI, _INFO = "spacy.cli", "spacy.cli.info"


class _Later(ModuleType):
    """Stands for a module of spaCy's command line until something in it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # of the import system, which asks every module for some
            raise AttributeError(name)
        for stand_in in (_CLI, _INFO):
            if isinstance(sys.modules.get(stand_in), _Later):
                del sys.modules[stand_in]
        return getattr(import_module(self.__name__), name)


def stay_offline() -> None:
    """Has spaCy's command line imported later, if ever, and urllib3 take it that there is no IPv6.

    For processes of the command's own, before spaCy is imported: a script may want either.
    """
    socket.has_ipv6 = False
    if "spacy" in sys.modules or (spacy := find_spec("spacy")) is None:
        return
    cli, info = _Later(_CLI), _Later(_INFO)
    cli.__path__ = [f"{place}/cli" for place in spacy.submodule_search_locations or ()]
    # The one thing that spaCy takes from there when it is imported.
    vars(info)["info"] = lambda *args, **settings: import_module(_CLI).info(*args, **settings)
    sys.modules.update({_CLI: cli, _INFO: info})
