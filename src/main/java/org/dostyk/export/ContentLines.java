package org.dostyk.export;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes the lines of a calendar, folded so that none is longer than 75 octets (RFC 5545,
 * section 3.1). ical4j counts characters and cuts some of them in two.
 */
final class ContentLines {

	private static final int LONGEST = 75;

	private static final String FOLD = "\r\n ";

	private final Writer out;

	ContentLines(Writer out) {
		this.out = out;
	}

	void write(String line) throws IOException {
		int octets = 0;
		for (int i = 0; i < line.length();) {
			int character = line.codePointAt(i);
			int length = Character.charCount(character);
			int size = (character < 0x80) ? 1 : (character < 0x800) ? 2 : (character < 0x10000) ? 3 : 4;
			if (octets + size > LONGEST) {
				this.out.write(FOLD);
				octets = 1;
			}
			this.out.write(line, i, length);
			octets += size;
			i += length;
		}
		this.out.write("\r\n");
	}

}
