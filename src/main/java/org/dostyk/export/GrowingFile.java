package org.dostyk.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A temporary file that one thread writes and another follows while it grows. It is gone
 * when the reader closes it, or the process ends; the writer then fails.
 */
final class GrowingFile implements Closeable {

	private static final int STEP = 1 << 16;

	private final FileChannel channel;

	private final DiskSpace space;

	private final long bound;

	private final Duration patience;

	private final Lock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private long length;

	private long reserved;

	private State state = State.GROWING;

	/**
	 * Makes an empty file. Space for the largest that it can become is set aside until it
	 * is complete, so that it is never broken off because of others.
	 * @param space where it takes its space from
	 * @param bound the most bytes it may hold
	 * @param patience how long the reader waits for more
	 * @throws Exports.BusyException if other files leave too little space
	 * @throws IOException if no file can be made
	 */
	GrowingFile(DiskSpace space, long bound, Duration patience) throws IOException {
		space.take(bound);
		try {
			this.channel = open();
		}
		catch (IOException ex) {
			space.giveBack(bound);
			throw ex;
		}
		this.space = space;
		this.bound = bound;
		this.reserved = bound;
		this.patience = patience;
	}

	private static FileChannel open() throws IOException {
		Path path = Files.createTempFile("dostyk-export-", null);
		return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
	}

	/**
	 * Where the writer appends; what is written is there for the reader at once.
	 */
	OutputStream end() {
		return new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int count) throws IOException {
				append(ByteBuffer.wrap(bytes, offset, count));
			}

		};
	}

	private void append(ByteBuffer bytes) throws IOException {
		long position = this.length;
		if (position + bytes.remaining() > this.bound) {
			throw new IOException("An export is larger than " + this.bound + " bytes");
		}
		while (bytes.hasRemaining()) {
			position += this.channel.write(bytes, position);
		}
		change(position, State.GROWING);
	}

	/**
	 * Says that nothing more will come.
	 */
	void complete() {
		change(this.length, State.COMPLETE);
	}

	/**
	 * Says that something is missing.
	 */
	void breakOff() {
		change(this.length, State.BROKEN);
	}

	private void change(long newLength, State newState) {
		this.lock.lock();
		try {
			this.length = newLength;
			this.state = newState;
			if (newState != State.GROWING) {
				keep(newLength);
			}
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void keep(long bytes) {
		if (bytes < this.reserved) {
			this.space.giveBack(this.reserved - bytes);
			this.reserved = bytes;
		}
	}

	/**
	 * Waits for the first bytes.
	 * @throws BrokenOffException if none come
	 */
	void awaitStart() {
		awaitMoreThan(0);
	}

	/**
	 * Copies all bytes, those that are still to be written too.
	 * @param out is flushed whenever it has all there is
	 * @throws BrokenOffException if something is missing
	 * @throws IOException if it cannot be written out
	 */
	void copyTo(OutputStream out) throws IOException {
		byte[] bytes = new byte[STEP];
		long position = 0;
		for (long end = awaitMoreThan(position); end > position; end = awaitMoreThan(position)) {
			while (position < end) {
				int count = read(ByteBuffer.wrap(bytes, 0, (int) Math.min(bytes.length, end - position)), position);
				out.write(bytes, 0, count);
				position += count;
			}
			out.flush();
		}
	}

	private int read(ByteBuffer bytes, long position) {
		try {
			return this.channel.read(bytes, position);
		}
		catch (IOException ex) {
			throw new BrokenOffException("An export's temporary file could not be read: " + ex);
		}
	}

	/**
	 * Returns the length when it is more, or when it is complete.
	 */
	private long awaitMoreThan(long position) {
		this.lock.lock();
		try {
			while (this.state == State.GROWING && this.length <= position) {
				if (!this.changed.await(this.patience.toNanos(), TimeUnit.NANOSECONDS)) {
					throw new BrokenOffException("An export did not go on for " + this.patience);
				}
			}
			if (this.state == State.BROKEN) {
				throw new BrokenOffException("An export was broken off by what wrote it");
			}
			return this.length;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrokenOffException("Interrupted while waiting for an export");
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isOpen() {
		return this.channel.isOpen();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
		this.lock.lock();
		try {
			keep(0);
		}
		finally {
			this.lock.unlock();
		}
	}

	private enum State {

		GROWING, COMPLETE, BROKEN

	}

}
