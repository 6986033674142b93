package org.dostyk.export;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the connection of an export that failed after its answer had begun, so that the
 * client sees a failed download. Any other exception would make Tomcat append the error
 * page to the file before it closes the connection.
 */
@Component
class BrokenOffFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException ex) {
			if (response.isCommitted() && ex.getCause() instanceof BrokenOffException) {
				throw new ClientAbortException(ex);
			}
			throw ex;
		}
	}

}
