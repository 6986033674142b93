package org.dostyk.insight;

import java.util.ArrayList;
import java.util.List;

import org.dostyk.insight.LocatorView.Label;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for names beside their places, in letters of nine units.
 */
class Labelling {

	private static final double LETTER = 5.2;

	private static final double HAN = 9;

	private static final double ASCENT = 7.2;

	private static final double DESCENT = 2;

	private static final double DOT = 3;

	private final Box picture;

	private final List<Box> taken;

	private final List<Box> crossed;

	/**
	 * Prepares for the places of a picture.
	 * @param picture what no name may leave
	 * @param places all places, which no name may cover
	 * @param ties points of lines, which names cover only if there is no other room
	 */
	Labelling(Box picture, List<Point> places, List<List<Point>> ties) {
		this.picture = picture;
		this.taken = new ArrayList<>(places.stream().map((place) -> around(place, DOT)).toList());
		this.crossed = ties.stream().flatMap(List::stream).map((point) -> around(point, 1)).toList();
	}

	private static Box around(Point point, double margin) {
		return Box.around(List.of(point)).grown(margin);
	}

	/**
	 * Takes the first free room of those to the right, to the left, above and below.
	 * @return where the name stands, or null if there is none
	 */
	@Nullable Label label(Point place, String name) {
		double width = name.codePoints().mapToDouble((letter) -> Character.isIdeographic(letter) ? HAN : LETTER).sum();
		List<Room> rooms = rooms(place, width).stream().filter(this::isFree).toList();
		Room room = rooms.stream()
			.filter((free) -> this.crossed.stream().noneMatch(free.box()::overlaps))
			.findFirst()
			.orElse(rooms.isEmpty() ? null : rooms.get(0));
		if (room == null) {
			return null;
		}
		this.taken.add(room.box());
		return room.label();
	}

	private boolean isFree(Room room) {
		return this.picture.contains(room.box()) && this.taken.stream().noneMatch(room.box()::overlaps);
	}

	private static List<Room> rooms(Point place, double width) {
		double x = place.x();
		double y = place.y();
		return List.of(room(x + 5.4, y + 3.1, 0, width, "start"), room(x - 5.4, y + 3.1, width, width, "end"),
				room(x, y - 5, width / 2, width, "middle"), room(x, y + 12, width / 2, width, "middle"));
	}

	private static Room room(double x, double base, double before, double width, String anchor) {
		return new Room(new Box(x - before, base - ASCENT, x - before + width, base + DESCENT),
				new Label(PathData.number(x), PathData.number(base), anchor));
	}

	private record Room(Box box, Label label) {

	}

}
