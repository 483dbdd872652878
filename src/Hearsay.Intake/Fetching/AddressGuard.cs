using System.Net;
using System.Net.Sockets;

namespace Hearsay.Intake.Fetching;

/// <summary>Tells addresses of the open internet from those of inner networks (the special-purpose registries of RFC 6890 and its successors).</summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] s_inner =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork s_sixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is one of the open internet; IPv4 inside IPv6 counts as what it stands for.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            if (address.IsIPv4MappedToIPv6 || s_translated.Contains(address))
            {
                return IsPublic(new IPAddress(bytes.AsSpan(12)));
            }

            if (s_sixToFour.Contains(address))
            {
                return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
            }
        }

        return !Array.Exists(s_inner, network => network.Contains(address));
    }
}
