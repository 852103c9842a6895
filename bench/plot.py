"""A plot as SVG: seconds against bytes, one line for each thing that mails have many of, both axes in doublings."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

WIDTH, HEIGHT, EDGE = 640, 400, 56
COLORS = ("#1b6ca8", "#b3541e", "#2e7d32", "#7b1fa2")

Line = tuple[str, Sequence[tuple[int, float]]]


def draw(lines: Sequence[Line]) -> str:
    """Give the plot; a slope of one is work that grows as the mail grows."""
    xs = [log2(size) for _, points in lines for size, _ in points]
    ys = [log2(max(seconds, 1e-5)) for _, points in lines for _, seconds in points]
    span = (min(xs), max(xs) or 1.0, min(ys), max(ys) or 1.0)
    inner = "".join(_line(line, span, place) for place, line in enumerate(lines))
    ticks = "".join(_tick(size, span) for size in sorted({size for size, _ in lines[0][1]}))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
        f'<title>CPU seconds to read one mail, by its size</title><rect width="100%" height="100%" fill="#fff"/>'
        f'<path d="M{EDGE} {EDGE / 2}V{HEIGHT - EDGE}H{WIDTH - EDGE / 2}" fill="none" stroke="#333"/>'
        f'{ticks}{inner}<text x="8" y="18">CPU seconds (doublings)</text></svg>\n'
    )


def _spot(size: float, seconds: float, span: tuple[float, float, float, float]) -> tuple[float, float]:
    left, right, low, high = span
    x = EDGE + (log2(size) - left) / max(right - left, 1e-9) * (WIDTH - 2 * EDGE)
    y = HEIGHT - EDGE - (log2(max(seconds, 1e-5)) - low) / max(high - low, 1e-9) * (HEIGHT - 2 * EDGE)
    return round(x, 1), round(y, 1)


def _line(line: Line, span: tuple[float, float, float, float], place: int) -> str:
    name, points = line
    spots = [_spot(size, seconds, span) for size, seconds in points]
    path = " ".join(f"{x},{y}" for x, y in spots)
    color, label = COLORS[place % len(COLORS)], f"{name} ({points[-1][1]:.2f} s)"
    return (
        f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>'
        f'<text x="{EDGE + 12}" y="{EDGE + 16 * place}" fill="{color}">{label}</text>'
    )


def _tick(size: int, span: tuple[float, float, float, float]) -> str:
    x, _ = _spot(size, 2 ** span[2], span)
    shown = f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB"
    return f'<text x="{x}" y="{HEIGHT - EDGE + 20}" text-anchor="middle" font-size="9">{shown}</text>'
