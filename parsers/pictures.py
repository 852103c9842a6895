"""Width and height of pictures, read from the first bytes of PNG, GIF, BMP and JPEG files."""

from __future__ import annotations

import struct

# Start-of-frame markers of JPEG (ITU-T T.81, table B.1): C0 to CF without tables (C4), JPG (C8), and DAC (CC).
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
LONE = {0x01, *range(0xD0, 0xD9)}


def read_size(content: bytes) -> tuple[int, int] | None:
    """Give width and height in pixels, None where the header does not tell them."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack_from(">II", content, 16)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return struct.unpack_from("<HH", content, 6)
        if content.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", content, 18)
            return abs(width), abs(height)
        return _read_jpeg(content) if content.startswith(b"\xff\xd8") else None
    except struct.error:  # the file ends too early
        return None


def _read_jpeg(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 4 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if marker in FRAMES:
            height, width = struct.unpack_from(">HH", content, position + 5)
            return width, height
        if marker == 0xFF or marker in LONE:
            position += 1 if marker == 0xFF else 2
            continue
        position += 2 + max(2, struct.unpack_from(">H", content, position + 2)[0])
    return None
