using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Tests.Documents;

public sealed class LanguageRecogniserTests
{
    private readonly LanguageRecogniser _recogniser = new();

    [Theory]
    [InlineData("en", "The minister said on Monday that the dam would be finished before the winter.")]
    [InlineData("en", "MINISTER QUITS AFTER DAM VOTE")]
    [InlineData("en", "Kelton rejects dam loan")]
    [InlineData("en", "The café owner of Saint-Étienne said that he would not sell to the Société Générale.")]
    [InlineData("en", "I did not get a chance to talk to Paul today.")]
    [InlineData("en", "So the minister stopped flying.")]
    [InlineData("en", "Meeting on Tuesday, 09:14 AM")]
    [InlineData("en", "http://www.delta-gazette.example.com/archive/da/letters.html")]
    [InlineData("de", "Der Minister erklärte am Montag, dass der Damm vor dem Winter fertig werde.")]
    [InlineData("de", "Kanzler reist nach Kelton und spricht mit dem König")]
    [InlineData("fr", "Le ministre a déclaré lundi que le barrage serait achevé avant l'hiver.")]
    [InlineData("es", "El ministro dijo el lunes que la presa estará terminada antes del invierno.")]
    [InlineData("it", "Il ministro ha detto lunedì che la diga sarà finita prima dell'inverno.")]
    [InlineData("pt", "O ministro disse na segunda-feira que a barragem não ficará pronta antes do inverno.")]
    [InlineData("nl", "De minister zei maandag dat het voor de winter niet klaar zou zijn.")]
    [InlineData("sv", "Ministern sade på måndagen att dammen ska vara klar före vintern och att det är bra.")]
    [InlineData("pl", "Minister powiedział w poniedziałek, że zapora będzie gotowa przed zimą.")]
    [InlineData("tr", "Bakan pazartesi günü barajın kıştan önce biteceğini ve bunun için çok çalıştıklarını söyledi.")]
    [InlineData("ru", "Министр заявил в понедельник, что плотина будет достроена до зимы.")]
    [InlineData("uk", "Міністр заявив у понеділок, що греблю добудують до зими.")]
    [InlineData("ar", "قال الوزير يوم الاثنين إن السد سيكتمل قبل الشتاء.")]
    [InlineData("fa", "وزیر روز دوشنبه گفت که سد پیش از زمستان کامل می‌شود.")]
    [InlineData("he", "השר אמר ביום שני שהסכר יושלם לפני החורף.")]
    [InlineData("zh", "部长星期一表示大坝将在冬天之前完工。")]
    [InlineData("ja", "大臣は月曜日、ダムは冬までに完成すると述べた。")]
    [InlineData("ko", "장관은 월요일 댐이 겨울 전에 완공될 것이라고 말했다.")]
    [InlineData("und", "")]
    [InlineData("und", "12.4 % — 7")]
    [InlineData("und", "Kelton")]
    [InlineData("und", "Ο υπουργός δήλωσε τη Δευτέρα ότι το φράγμα θα ολοκληρωθεί.")]
    public void Recognise_Text_GivesItsLanguage(string language, string text) => _recogniser.Recognise(text).ShouldBe(language);

    [Fact]
    public void Recognise_AnyText_GivesTheSameCodeTwice() =>
        Prop.ForAll(HostileText.Arbitrary, text => _recogniser.Recognise(text) is { Length: 2 or 3 } code && code == _recogniser.Recognise(text)).Holds();

    [Fact]
    public void Recognise_LongText_LooksBeyondItsBegin() =>
        _recogniser.Recognise(string.Concat(new string('-', 50_000), string.Concat(Enumerable.Repeat("Der Minister sprach mit dem König und der Königin. ", 2_000)))).ShouldBe("de");
}
