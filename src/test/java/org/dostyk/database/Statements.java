package org.dostyk.database;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts what the driver sends to the database, whoever asks for it. A batch is one
 * statement.
 */
public final class Statements {

	private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

	private Statements() {
	}

	/**
	 * Counts the statements of a piece of work. Nothing else may use the database
	 * meanwhile.
	 * @param work the work
	 * @return how many statements were sent
	 */
	public static int count(Runnable work) {
		Level before = DRIVER.getLevel();
		boolean toParents = DRIVER.getUseParentHandlers();
		Counter counter = new Counter();
		DRIVER.setUseParentHandlers(false);
		DRIVER.addHandler(counter);
		DRIVER.setLevel(Level.FINEST);
		try {
			work.run();
		}
		finally {
			DRIVER.setLevel(before);
			DRIVER.removeHandler(counter);
			DRIVER.setUseParentHandlers(toParents);
		}
		return counter.statements.get();
	}

	private static final class Counter extends Handler {

		private final AtomicInteger statements = new AtomicInteger();

		private Counter() {
			setLevel(Level.ALL);
		}

		@Override
		public void publish(LogRecord entry) {
			if (entry.getMessage() != null && entry.getMessage().strip().startsWith("FE=> Sync")) {
				this.statements.incrementAndGet();
			}
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}

	}

}
