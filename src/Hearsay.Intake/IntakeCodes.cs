namespace Hearsay.Intake;

/// <summary>The codes of what can go wrong with an input. A code never changes its meaning.</summary>
public static class IntakeCodes
{
    /// <summary>There is no file or folder of this name.</summary>
    public const string NotFound = "HS1001";

    /// <summary>The file or folder cannot be read.</summary>
    public const string Unreadable = "HS1002";

    /// <summary>A pattern that no file matches.</summary>
    public const string NoMatch = "HS1003";

    /// <summary>A folder that holds no file to read.</summary>
    public const string EmptyFolder = "HS1004";

    /// <summary>A file met on a walk whose ending is none of those that are read.</summary>
    public const string Skipped = "HS1005";

    /// <summary>A symbolic link that leads back to a folder on the way to it.</summary>
    public const string LinkLoop = "HS1006";

    /// <summary>Standard input was asked for twice.</summary>
    public const string InputTwice = "HS1007";

    /// <summary>The input holds no text.</summary>
    public const string Empty = "HS1010";

    /// <summary>The input is no text.</summary>
    public const string Binary = "HS1011";

    /// <summary>A known format that is not read yet.</summary>
    public const string NotReadYet = "HS1012";

    /// <summary>A gzip file that is damaged or cut off.</summary>
    public const string BrokenGzip = "HS1013";

    /// <summary>An archive (ZIP, tar, WARC, mailbox), or a part of it, that is damaged or cut off.</summary>
    public const string BrokenArchive = "HS1014";

    /// <summary>Archives inside archives, deeper than they are read.</summary>
    public const string TooManyLayers = "HS1015";

    /// <summary>Rows or entries that give an address but no text.</summary>
    public const string OnlyAddress = "HS1016";

    /// <summary>A line that is not valid JSON.</summary>
    public const string BrokenJson = "HS1020";

    /// <summary>A JSON line that is not a document: no object, no text, a field of the wrong type.</summary>
    public const string NotADocument = "HS1021";

    /// <summary>A line that is not CoNLL-U.</summary>
    public const string BrokenConllu = "HS1022";

    /// <summary>A line of a names file that is not tokens with one BIO tag each.</summary>
    public const string BrokenNames = "HS1023";

    /// <summary>A gold sentence without its text, or whose words do not spell it.</summary>
    public const string NoRawText = "HS1024";

    /// <summary>A file given as gold that is neither CoNLL-U nor JSON lines.</summary>
    public const string NotGold = "HS1025";

    /// <summary>A feed, or an entry of one, that is not well-formed.</summary>
    public const string BrokenFeed = "HS1026";

    /// <summary>A table without a column of texts or addresses, or a row of one that cannot be read.</summary>
    public const string BrokenTable = "HS1027";

    /// <summary>A message that is not put together as a mail is.</summary>
    public const string BrokenMail = "HS1028";

    /// <summary>More bytes than <see cref="IntakeLimits.MaxBytes"/>.</summary>
    public const string TooManyBytes = "HS1030";

    /// <summary>More characters than <see cref="IntakeLimits.MaxCharacters"/>.</summary>
    public const string TooManyCharacters = "HS1031";

    /// <summary>A page nested so deep, and so wrongly, that it cannot be flattened to <see cref="IntakeLimits.MaxDepth"/>.</summary>
    public const string TooDeep = "HS1032";

    /// <summary>A page of more elements than <see cref="IntakeLimits.MaxElements"/>.</summary>
    public const string TooManyElements = "HS1033";

    /// <summary>A gzip file that unpacks to more than <see cref="IntakeLimits.MaxRatio"/> times its size.</summary>
    public const string TooMuchUnpacked = "HS1034";

    /// <summary>A page without any text of an article.</summary>
    public const string NoArticle = "HS1040";

    /// <summary>A page whose markup defeats the parser.</summary>
    public const string BrokenPage = "HS1041";

    /// <summary>An address that could not be fetched: the network, the server, or its answer.</summary>
    public const string NotFetched = "HS1050";

    /// <summary>An address of a private or local network, asked for or led to.</summary>
    public const string PrivateAddress = "HS1051";

    /// <summary>An address that robots.txt does not allow, or whose robots.txt could not be asked for.</summary>
    public const string Disallowed = "HS1052";

    /// <summary>An address that leads to another too often.</summary>
    public const string TooManyRedirects = "HS1053";

    /// <summary>An answer that takes too long.</summary>
    public const string FetchTimeout = "HS1054";

    /// <summary>A list of feeds that is neither OPML nor addresses, one a line.</summary>
    public const string BrokenFeedList = "HS1055";
}
