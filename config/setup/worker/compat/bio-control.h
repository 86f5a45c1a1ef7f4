// Included before DtlsTransport.cpp only.
// The worker watches a BIO with a callback that answers 1 to every event. A Debian OpenSSL is built with kernel
// TLS and asks the BIO by a control call whether the kernel does the sending; it takes that 1 for yes, allocates
// no buffer to write into, and the first handshake crashes. So control calls keep the result they had.
#pragma once

#include <openssl/bio.h>

namespace giao_ban
{
	template<BIO_callback_fn_ex watcher>
	long keepControlResults(
	  BIO* bio, int event, const char* data, size_t size, int i, long l, int result, size_t* processed)
	{
		if (event == (BIO_CB_CTRL | BIO_CB_RETURN))
		{
			return result;
		}

		return watcher(bio, event, data, size, i, l, result, processed);
	}
} // namespace giao_ban

// The parentheses keep the name of the real function from being replaced again.
#define BIO_set_callback_ex(bio, watcher) (BIO_set_callback_ex)((bio), giao_ban::keepControlResults<(watcher)>)
