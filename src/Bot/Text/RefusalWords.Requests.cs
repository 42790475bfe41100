using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about offers and requests of help.</summary>
internal static partial class RefusalWords
{
    private static string? OfRequests(Refusal refusal) =>
        refusal switch
        {
            NoSkillOffered => RequestRefusalText.NoSkill.Plain,
            TooManySkillsOffered r => RequestRefusalText.TooManySkills(HelpOffer.MaxSkills, r.Count).Plain,
            HelpCapacityOutOfRange => RequestRefusalText.Capacity(HelpOffer.MaxCapacity).Plain,
            NothingOffered => RequestRefusalText.NothingOffered.Plain,
            HelperNotAvailable => RequestRefusalText.NotAvailable.Plain,
            RequestMessageMissing => RequestRefusalText.MessageMissing.Plain,
            RequestMessageTooLong r => RequestRefusalText.MessageTooLong(HelpRequest.MaxMessageLength, r.Length).Plain,
            TooManyOpenRequests => RequestRefusalText.TooManyOpen(HelpRequest.MostOpen).Plain,
            RequestIsOver => RequestRefusalText.IsOver.Plain,
            NoRoomToHelp r => RequestRefusalText.NoRoom(r.Capacity).Plain,
            TooManyWaits => RequestRefusalText.TooManyWaits(HelpWait.Most).Plain,
            _ => null,
        };
}
