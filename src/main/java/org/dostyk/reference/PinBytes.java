package org.dostyk.reference;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The compressed file of a pin, fetched piece by piece, so that whoever reads slowly
 * holds no transaction.
 */
final class PinBytes extends InputStream {

	private final Pins pins;

	private final Pin pin;

	private byte[] part = new byte[0];

	private int next;

	private int position;

	private long read;

	private PinBytes(Pins pins, Pin pin) {
		this.pins = pins;
		this.pin = pin;
	}

	/**
	 * The CSV of a pin.
	 */
	static InputStream csv(Pins pins, Pin pin) throws IOException {
		return new GZIPInputStream(new PinBytes(pins, pin), Pins.PART);
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (this.next == this.part.length && !fetch()) {
			return -1;
		}
		int count = Math.min(length, this.part.length - this.next);
		System.arraycopy(this.part, this.next, bytes, offset, count);
		this.next += count;
		return count;
	}

	private boolean fetch() throws IOException {
		if (this.read == this.pin.keptBytes()) {
			return false;
		}
		byte[] fetched = this.pins.part(this.pin, this.position++);
		if (fetched == null) {
			throw new EOFException("The pin " + this.pin.id() + " was removed");
		}
		this.part = fetched;
		this.read += fetched.length;
		this.next = 0;
		return true;
	}

}
