"""Telling the service manager how we are: systemd's notify protocol, sd_notify(3)."""

from __future__ import annotations

import logging
import socket

log = logging.getLogger(__name__)


def notify_manager(address: str, state: str) -> None:
    """Send one state, say "READY=1", to NOTIFY_SOCKET's address; "" is nobody to tell.

    A manager that has gone is logged, and is no reason to stop.
    """
    if not address:
        return
    place = f"\0{address[1:]}" if address.startswith("@") else address  # an abstract socket
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
            channel.settimeout(1)
            channel.connect(place)
            channel.send(state.encode())
    except OSError as error:
        log.warning("the service manager cannot be told %s: %s", state.partition("=")[0], error.strerror)
