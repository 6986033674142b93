package org.dostyk.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Where a request comes from, as far as it tells people apart.
 */
final class Address {

	private static final int NETWORK_BYTES = 8;

	private Address() {
	}

	/**
	 * The address of an attempt to sign in. Of an IPv6 address only the network counts
	 * (64 bits), because whoever has one address has all of its network.
	 */
	static String of(@Nullable Object details) {
		String address = (details instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : null;
		return (address != null) ? network(address) : "";
	}

	private static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			if (InetAddress.getByName(address) instanceof Inet6Address inet) {
				byte[] bytes = inet.getAddress();
				Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
				return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
			}
		}
		catch (UnknownHostException ex) {
			return address;
		}
		return address;
	}

}
