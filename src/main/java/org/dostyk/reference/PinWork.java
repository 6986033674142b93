package org.dostyk.reference;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Lets one list be written for a pin at a time, so that most of what makes files stays
 * with those who wait for theirs.
 */
@Component
class PinWork {

	private static final int PATIENCE_SECONDS = 5;

	private final Semaphore free = new Semaphore(1);

	/**
	 * Does some work when nobody else does.
	 * @param work the work
	 * @return what it gives
	 * @throws BusyException if others are not done soon
	 */
	<T> T alone(Work<T> work) throws IOException {
		try {
			if (!this.free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new BusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BusyException();
		}
		try {
			return work.run();
		}
		finally {
			this.free.release();
		}
	}

	/**
	 * Something that writes a list.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	interface Work<T> {

		/**
		 * Does it.
		 */
		T run() throws IOException;

	}

	/**
	 * Others are at work.
	 */
	static class BusyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
