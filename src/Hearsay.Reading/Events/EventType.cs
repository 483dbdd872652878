namespace Hearsay.Reading.Events;

/// <summary>
/// The sixteen event types of PLOVER (Political Language Ontology for Verifiable Event Records); written in upper case in the
/// annotation format.
/// </summary>
public enum EventType
{
    /// <summary>To agree to, promise or settle something.</summary>
    Agree,

    /// <summary>To meet, visit, talk, negotiate.</summary>
    Consult,

    /// <summary>To begin or strengthen diplomatic, political or moral support.</summary>
    Support,

    /// <summary>To give in: to release, ease, permit, resign.</summary>
    Concede,

    /// <summary>To work together: exchange, exercise jointly, share intelligence.</summary>
    Cooperate,

    /// <summary>To give economic, military, humanitarian or other material help.</summary>
    Aid,

    /// <summary>To withdraw, disarm, cease fire.</summary>
    Retreat,

    /// <summary>To ask for, demand, call on, propose.</summary>
    Request,

    /// <summary>To blame, criticise, complain, investigate, charge.</summary>
    Accuse,

    /// <summary>To refuse, veto, turn down, defy.</summary>
    Reject,

    /// <summary>To threaten with a penalty or with force, to give an ultimatum.</summary>
    Threaten,

    /// <summary>To demonstrate, strike, boycott, riot.</summary>
    Protest,

    /// <summary>To reduce or break relations, to impose an embargo.</summary>
    Sanction,

    /// <summary>To move or raise forces short of their use.</summary>
    Mobilize,

    /// <summary>To repress: arrest, seize, expel, ban, impose curfews.</summary>
    Coerce,

    /// <summary>To use violence.</summary>
    Assault,
}
