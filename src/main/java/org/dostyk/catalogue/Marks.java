package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Points out in titles and summaries what was searched for, in any script: the folding is
 * that of the search, endings are treated more generously than there. Words left out with
 * a minus are not pointed out.
 */
public final class Marks {

	private static final Pattern TYPED = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

	private static final Pattern HAN_RUN = Pattern.compile(Folding.HAN + "+");

	// An apostrophe belongs to its word
	private static final Pattern WORD = Pattern
		.compile("(?:(?!" + Folding.HAN + ")[\\p{L}\\p{N}])(?:(?!" + Folding.HAN + ")[\\p{L}\\p{N}\\p{M}'’ʼ‘`´])*");

	/**
	 * Points out nothing.
	 */
	public static final Marks NONE = new Marks(null);

	private final List<SearchedWord> words = new ArrayList<>();

	private final List<String> han = new ArrayList<>();

	/**
	 * Reads what was searched for.
	 * @param q words of a search, or null where there was none
	 */
	public Marks(@Nullable String q) {
		String searched = ((q != null) ? q : "").replaceAll("[“”„«»「」『』＂]", "\"");
		Matcher typed = TYPED.matcher(searched);
		while (typed.find()) {
			String text = (typed.group(2) != null) ? typed.group(2) : typed.group(3);
			if (typed.group(1).isEmpty() && !text.equalsIgnoreCase("or")) {
				read(text, typed.end() == searched.length());
			}
		}
	}

	private void read(String text, boolean last) {
		HAN_RUN.matcher(text).results().forEach((run) -> this.han.add(Folding.fold(run.group())));
		WORD.matcher(text).results().forEach((word) -> {
			String folded = Folding.fold(word.group());
			if (!folded.isEmpty()) {
				this.words.add(new SearchedWord(folded, last && word.end() == text.length() && folded.length() > 1));
			}
		});
	}

	/**
	 * Whether a text has something of what was searched for.
	 * @param text any text
	 * @return true if {@link #in} marks something
	 */
	public boolean touch(String text) {
		return !marked(text).isEmpty();
	}

	/**
	 * A whole text with what was searched for pointed out.
	 * @param text any text
	 * @return its pieces in order; together they are the text
	 */
	public List<Segment> in(String text) {
		return segments(text, marked(text), 0, text.length());
	}

	/**
	 * The part of a text that has most of what was searched for; the beginning if it has
	 * nothing.
	 * @param text any text
	 * @param length about how many characters to show
	 * @return its pieces in order, with an ellipsis where something is left out
	 */
	public List<Segment> snippet(String text, int length) {
		BitSet marked = marked(text);
		if (text.length() <= length) {
			return segments(text, marked, 0, text.length());
		}
		int best = 0;
		for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(marked.nextClearBit(start))) {
			int from = wordStart(text, Math.max(0, Math.min(start - length / 4, text.length() - length)));
			if (count(marked, from, length) > count(marked, best, length)) {
				best = from;
			}
		}
		int end = wordEnd(text, Math.min(text.length(), best + length));
		List<Segment> segments = new ArrayList<>();
		if (best > 0) {
			segments.add(new Segment("… ", false));
		}
		segments.addAll(segments(text, marked, best, end));
		if (end < text.length()) {
			segments.add(new Segment(" …", false));
		}
		return segments;
	}

	private static int count(BitSet marked, int from, int length) {
		return marked.get(from, from + length).cardinality();
	}

	private static int wordStart(String text, int place) {
		int start = place;
		while (start > 0 && place - start < 20 && isInWord(text, start)) {
			start--;
		}
		return isInWord(text, start) ? surrogateFree(text, place) : start;
	}

	private static int wordEnd(String text, int place) {
		int end = place;
		while (end < text.length() && end - place < 20 && isInWord(text, end)) {
			end++;
		}
		return surrogateFree(text, end);
	}

	private static boolean isInWord(String text, int place) {
		return place > 0 && place < text.length() && !HAN_RUN.matcher(text.substring(place, place + 1)).matches()
				&& Character.isLetterOrDigit(text.charAt(place)) && Character.isLetterOrDigit(text.charAt(place - 1));
	}

	private static int surrogateFree(String text, int place) {
		return (place < text.length() && Character.isLowSurrogate(text.charAt(place))) ? place + 1 : place;
	}

	private BitSet marked(String text) {
		BitSet marked = new BitSet();
		WORD.matcher(text).results().forEach((word) -> {
			String folded = Folding.fold(word.group());
			if (this.words.stream().anyMatch((searched) -> searched.isMeantBy(folded))) {
				marked.set(word.start(), word.end());
			}
		});
		HAN_RUN.matcher(text).results().forEach((run) -> {
			String folded = Folding.fold(run.group());
			if (folded.length() == run.group().length()) {
				this.han.forEach((searched) -> markHan(searched, folded, run.start(), marked));
			}
		});
		return marked;
	}

	// The longest parts of two characters or more that both have in common
	private static void markHan(String searched, String text, int offset, BitSet marked) {
		int shortest = Math.min(2, searched.length());
		for (int start = 0; start < text.length(); start++) {
			int end = start;
			while (end < text.length() && searched.contains(text.substring(start, end + 1))) {
				end++;
			}
			if (end - start >= shortest) {
				marked.set(offset + start, offset + end);
				start = end - 1;
			}
		}
	}

	private static List<Segment> segments(String text, BitSet marked, int from, int to) {
		List<Segment> segments = new ArrayList<>();
		int start = from;
		while (start < to) {
			boolean mark = marked.get(start);
			int end = mark ? marked.nextClearBit(start) : marked.nextSetBit(start);
			end = (end < 0) ? to : Math.min(end, to);
			segments.add(new Segment(text.substring(start, end), mark));
			start = end;
		}
		return segments;
	}

}
