"""No process of the command opens a socket.

ctdialog has nothing to do with a network, but spaCy imports urllib3, which opens a socket when it is
imported, to see whether the machine speaks IPv6.
"""

from __future__ import annotations

import socket


def open_no_socket() -> None:
    """Has urllib3 take it that there is no IPv6.

    For processes of the command's own, before spaCy is imported: a script may want IPv6 for other things.
    """
    socket.has_ipv6 = False
