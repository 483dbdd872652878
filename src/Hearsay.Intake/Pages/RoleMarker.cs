using AngleSharp.Dom;

namespace Hearsay.Intake.Pages;

/// <summary>
/// Gives every element its role: what its own marks say, unless it is so large a part of the page that they cannot be meant
/// of all of it, under what holds for its ancestors.
/// </summary>
internal static class RoleMarker
{
    /// <summary>No share of the running text this large is furniture, whatever its class says.</summary>
    private const double LargestFurniture = 0.4;

    public static void Mark(PageOutline outline)
    {
        var whole = Math.Max(1, outline.RunningTextIn(outline.Elements[0]));
        var cues = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (element, source) in outline.Sources)
        {
            element.IsMarkedBody = Has(source, "itemprop", "articleBody");
            element.Cue = Own(element, source, cues);
            element.Mark = element.Cue is Cue.Furniture or Cue.Boilerplate ? source.GetAttribute("class") ?? source.GetAttribute("id") : null;
            var share = (double)outline.RunningTextIn(element) / whole;
            if (share > LargestFurniture && element.Cue is not (Cue.Body or Cue.Comments or Cue.Comment or Cue.CommentText or Cue.Quote))
            {
                element.Cue = Cue.None;
            }

            element.Role = Under(element.Parent?.Role ?? Cue.None, element.Cue);
        }
    }

    private static Cue Under(Cue above, Cue own) => above switch
    {
        Cue.Furniture or Cue.Boilerplate => above,
        Cue.CommentAuthor => own is Cue.Furniture ? own : above,
        Cue.Comments or Cue.Comment or Cue.CommentText => own is Cue.Furniture or Cue.Comment or Cue.CommentText or Cue.CommentAuthor ? own : own is Cue.Byline ? Cue.CommentAuthor : above,
        Cue.None or Cue.Body => own is Cue.None ? above : own,
        Cue.Caption => own is Cue.Credit or Cue.Furniture or Cue.Boilerplate ? own : above,
        _ => own is Cue.Furniture or Cue.Boilerplate or Cue.Credit or Cue.Byline or Cue.Caption ? own : above,
    };

    private static Cue Own(PageElement element, IElement source, Dictionary<string, Cue> cues)
    {
        if (IsHidden(source))
        {
            element.IsHidden = true;
            return Cue.Furniture;
        }

        switch (element.Tag)
        {
            case "html" or "body" or "main" or "article":
                return element.IsMarkedBody ? Cue.Body : Cue.None;
            case "nav" or "footer" when !IsInside(element, "article"):
            case "button" or "dialog" or "menu":
                return Cue.Furniture;
            case "figcaption" or "caption":
                return Cue.Caption;
            case "blockquote":
                return Cue.Quote;
            case "footer" or "nav":
                return Cue.Boilerplate;
            case "aside":
                return Of(source, cues) is var aside && aside is (Cue.Comments or Cue.Furniture) ? aside : Cue.Boilerplate;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return Of(source, cues) is var heading && heading is (Cue.Furniture or Cue.Boilerplate or Cue.Standfirst or Cue.Byline or Cue.CommentAuthor) ? heading : Cue.Headline;
            case "address":
                return Cue.Byline;
        }

        if (element.IsMarkedBody)
        {
            return Cue.Body;
        }

        if (Has(source, "rel", "author") || Has(source, "itemprop", "author"))
        {
            return Cue.Byline;
        }

        return source.GetAttribute("role") switch
        {
            "navigation" or "banner" or "search" or "contentinfo" or "dialog" or "menu" or "toolbar" => Cue.Furniture,
            "complementary" => Cue.Boilerplate,
            _ => Of(source, cues),
        };
    }

    private static Cue Of(IElement source, Dictionary<string, Cue> cues)
    {
        var byClass = Cached(source.GetAttribute("class"), cues);
        return byClass == Cue.None ? Cached(source.GetAttribute("id"), cues) : byClass;
    }

    // The same classes come on every paragraph of a page.
    private static Cue Cached(string? attribute, Dictionary<string, Cue> cues)
    {
        if (string.IsNullOrEmpty(attribute))
        {
            return Cue.None;
        }

        if (!cues.TryGetValue(attribute, out var cue))
        {
            cues.Add(attribute, cue = CueList.Of(attribute));
        }

        return cue;
    }

    private static bool IsHidden(IElement source)
    {
        if (source.HasAttribute("hidden") || source.GetAttribute("aria-hidden") is "true")
        {
            return true;
        }

        var style = source.GetAttribute("style");
        return style is not null
            && (style.Replace(" ", "", StringComparison.Ordinal) is var tight)
            && (tight.Contains("display:none", StringComparison.OrdinalIgnoreCase) || tight.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsInside(PageElement element, string tag)
    {
        for (var at = element.Parent; at is not null; at = at.Parent)
        {
            if (at.Tag == tag)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(IElement source, string attribute, string value) =>
        source.GetAttribute(attribute) is { } written && written.Split(' ').Contains(value, StringComparer.OrdinalIgnoreCase);
}
