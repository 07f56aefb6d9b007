using System.Net.Http.Headers;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>What came of asking for an address.</summary>
/// <param name="Address">Where the exchange ended, once redirects were followed.</param>
public abstract record WebExchange(Uri Address);

/// <param name="MovedTo">Where the first permanent redirects lead; null when the address asked for is the right one.</param>
/// <param name="Body">As it reads once decompressed; empty when it was not asked for.</param>
public sealed record WebAnswer(Uri Address, int Status, Uri? MovedTo, ReadOnlyMemory<byte> Body, MediaTypeHeaderValue? Type) : WebExchange(Address);

public sealed record WebFailure(Uri Address, WebFault Fault) : WebExchange(Address);
