package org.dostyk.export;

import org.dostyk.export.Exports.BusyException;

/**
 * The disk space that the temporary files of all exports share.
 */
final class DiskSpace {

	private long free;

	/**
	 * Space that nobody uses yet.
	 * @param bytes how much
	 */
	DiskSpace(long bytes) {
		this.free = bytes;
	}

	/**
	 * Sets some of it aside.
	 * @param bytes how much
	 * @throws BusyException if there is less; nothing is set aside
	 */
	synchronized void take(long bytes) {
		if (bytes > this.free) {
			throw new BusyException();
		}
		this.free -= bytes;
	}

	/**
	 * Gives back what was set aside and is not needed.
	 * @param bytes how much
	 */
	synchronized void giveBack(long bytes) {
		this.free += bytes;
	}

}
