// The part of libsrtp 3 (still a beta) that the worker calls, expressed in libsrtp 2, which distributions have.
// Version 3 hides the policy behind setters and lets input and output be two buffers; version 2 has an open
// struct and works in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

// Both versions use this name, for different types.
#define srtp_policy_t srtp_policy_v2
#include <srtp2/srtp.h>
#undef srtp_policy_t

// Error codes that only version 3 has; the worker lists every code by name.
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct SrtpPolicy
{
	srtp_policy_v2 settings{};
	uint8_t keyAndSalt[SRTP_MAX_KEY_LEN]{};

	~SrtpPolicy()
	{
		// Through a volatile pointer, so that wiping the key is not optimised away.
		volatile uint8_t* byte = keyAndSalt;

		for (size_t left = sizeof(keyAndSalt); left > 0; --left)
		{
			*byte++ = 0;
		}
	}
};

using srtp_policy_t = SrtpPolicy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) SrtpPolicy();

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->settings.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const auto forRtp = srtp_crypto_policy_set_from_profile_for_rtp(&policy->settings.rtp, profile);

	if (forRtp != srtp_err_status_ok)
	{
		return forRtp;
	}

	return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->settings.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy,
  const uint8_t* key,
  size_t keySize,
  const uint8_t* salt,
  size_t saltSize,
  const uint8_t* /*mki*/,
  size_t mkiSize)
{
	if (mkiSize > 0 || keySize + saltSize > sizeof(policy->keyAndSalt))
	{
		return srtp_err_status_bad_param;
	}

	// Version 2 wants the salt right behind the key.
	std::memcpy(policy->keyAndSalt, key, keySize);
	std::memcpy(policy->keyAndSalt + keySize, salt, saltSize);
	policy->settings.key = policy->keyAndSalt;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allowed)
{
	policy->settings.allow_repeat_tx = allowed ? 1 : 0;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t packets)
{
	policy->settings.window_size = static_cast<unsigned long>(packets);

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, const SrtpPolicy* policy)
{
	return srtp_create(session, &policy->settings);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, unsigned int ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

namespace giao_ban
{
	// Copies to where the result is wanted and lets `inPlace`, a function of version 2, work there.
	// `growth`: by how much the packet may grow; version 2 trusts that there is room.
	template<srtp_err_status_t (*inPlace)(srtp_t, void*, int*), size_t growth>
	srtp_err_status_t transform(srtp_t session, const uint8_t* from, size_t size, uint8_t* to, size_t* toSize)
	{
		if (*toSize < size + growth)
		{
			return srtp_err_status_buffer_small;
		}

		if (to != from)
		{
			std::memmove(to, from, size);
		}

		auto length       = static_cast<int>(size);
		const auto result = inPlace(session, to, &length);

		*toSize = static_cast<size_t>(length);

		return result;
	}
} // namespace giao_ban

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* rtp, size_t size, uint8_t* srtp, size_t* srtpSize, size_t /*mkiIndex*/)
{
	return giao_ban::transform<::srtp_protect, SRTP_MAX_TRAILER_LEN>(session, rtp, size, srtp, srtpSize);
}

inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* rtcp, size_t size, uint8_t* srtcp, size_t* srtcpSize, size_t /*mkiIndex*/)
{
	return giao_ban::transform<::srtp_protect_rtcp, SRTP_MAX_TRAILER_LEN>(session, rtcp, size, srtcp, srtcpSize);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* srtp, size_t size, uint8_t* rtp, size_t* rtpSize)
{
	return giao_ban::transform<::srtp_unprotect, 0>(session, srtp, size, rtp, rtpSize);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* srtcp, size_t size, uint8_t* rtcp, size_t* rtcpSize)
{
	return giao_ban::transform<::srtp_unprotect_rtcp, 0>(session, srtcp, size, rtcp, rtcpSize);
}
