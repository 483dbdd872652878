using System.Collections.Immutable;
using System.Security.Cryptography;
using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Exports;
using Hearsay.Reading.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>Looks for everything that may be wrong inside a dossier that can be opened.</summary>
internal sealed class DossierCheck(SqliteConnection connection, bool isStale, IEnumerable<DocumentDigest> digests, IReadOnlyCollection<Decision> decisions)
{
    private const int MostFindings = 100;

    private readonly List<string> _findings = [];

    /// <summary>What is wrong, at most a hundred findings.</summary>
    public ImmutableArray<string> Run(CancellationToken cancellation)
    {
        CheckFile();
        if (_findings.Count == 0)
        {
            var kept = new List<DocumentDigest>();
            CheckOriginals(cancellation);
            CheckEvidence(kept, cancellation);
            CheckBuilt(kept, cancellation);
        }

        return [.. _findings.Take(MostFindings)];
    }

    private void CheckFile()
    {
        _findings.AddRange(connection.Query<string>($"PRAGMA integrity_check({MostFindings})").Where(line => line != "ok").Select(line => $"SQLite finds: {line}."));
        _findings.AddRange(connection.Query("PRAGMA foreign_key_check")
            .Take(MostFindings)
            .Select(row => $"A row of {(string)row.table} leads to a row of {(string)row.parent} that is not there."));
    }

    private void CheckOriginals(CancellationToken cancellation)
    {
        foreach (var (hash, bytes) in connection.Query<(string, byte[])>("SELECT hash, bytes FROM original ORDER BY hash", buffered: false))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Convert.ToHexStringLower(SHA256.HashData(Compressed.Unpack(bytes))) != hash)
            {
                _findings.Add($"The original {hash[..12]} is not what was kept.");
            }
        }
    }

    private void CheckEvidence(List<DocumentDigest> kept, CancellationToken cancellation)
    {
        foreach (var digest in digests)
        {
            cancellation.ThrowIfCancellationRequested();
            kept.Add(digest);
            var packed = connection.QueryFirst<byte[]>("SELECT text FROM document WHERE id = @Id", new { digest.Document.Id });
            var text = Compressed.UnpackText(packed);
            foreach (var (span, quote) in EvidenceOf(digest))
            {
                if (span.End > text.Length || !span.In(text).SequenceEqual(quote))
                {
                    _findings.Add($"{digest.Document.Id}: the words kept for {span} do not stand there.");
                }
            }
        }
    }

    private static IEnumerable<(TextSpan Span, string Quote)> EvidenceOf(DocumentDigest digest) =>
        digest.Sentences.Select(s => (s.Span, s.Quote))
            .Concat(digest.Attributions.Select(a => (a.Span, a.Quote)))
            .Concat(digest.Actors.Select(a => (a.First, a.FirstQuote)))
            .Concat(digest.Actors.SelectMany(a => a.Roles).Select(r => (r.Span, r.Quote)));

    private void CheckBuilt(List<DocumentDigest> kept, CancellationToken cancellation)
    {
        if (isStale)
        {
            _findings.Add("Documents were added since the dossier was last built; the next command that writes it will build it.");
            return;
        }

        var stored = new DossierQueries(connection).Everything();
        var built = DossierBuilder.Build(kept, decisions, cancellation);
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            if (!Hashed(stored, kind, cancellation).AsSpan().SequenceEqual(Hashed(built, kind, cancellation)))
            {
                _findings.Add($"The {kind.ToString().ToLowerInvariant()} of the dossier are not those that its documents give.");
            }
        }

        if (!stored.Quotations.Select(q => (q.Id, q.Actor, q.Evidence)).SequenceEqual(built.Quotations.Select(q => (q.Id, q.Actor, q.Evidence))))
        {
            _findings.Add("The quotations of the dossier are not those that its documents give.");
        }
    }

    private static byte[] Hashed(Dossier dossier, ExportKind kind, CancellationToken cancellation)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            DossierExport.Write(dossier, kind, stream, cancellation);
        }

        return hash.Hash!;
    }
}
