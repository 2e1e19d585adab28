import { locales, useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { Button, Buttons } from "../button.tsx";
import { TextArea, TextField } from "../field.tsx";
import type { ItemFieldsProps } from "./item-fields.tsx";
import { wordsIn } from "./item-form.ts";
import { itemFormMessages } from "./messages/index.ts";
import { useFormField } from "./use-form-field.ts";

/** The title, and a commitment's text, in each language that the item is written in. */
export function LanguageFields(props: ItemFieldsProps) {
  const { type, form, change } = props;
  const t = useMessages(itemFormMessages);
  const { formats } = useLocale();
  const field = useFormField(props);
  const languages = wordsIn(form["languages"]);
  const others = locales.filter((locale) => !languages.includes(locale));
  const write = (chosen: readonly string[]) => change({ languages: chosen.join(" ") });
  return (
    <>
      {languages.map((lang) => {
        const language = formats.languageName(lang);
        return (
          <div key={lang} className="form-language">
            <TextField lang={lang} label={t("titleIn", { language })} maxLength={1000} {...field(`title.${lang}`)} />
            {type === "commitment" && (
              <TextArea lang={lang} label={t("textIn", { language })} maxLength={20_000} {...field(`text.${lang}`)} />
            )}
            {languages.length > 1 && (
              <Button look="quiet" onPress={() => write(languages.filter((other) => other !== lang))}>
                {t("removeLanguage", { language })}
              </Button>
            )}
          </div>
        );
      })}
      {others.length > 0 && (
        <Buttons>
          {others.map((lang) => (
            <Button key={lang} look="quiet" onPress={() => write([...languages, lang])}>
              {t("addLanguage", { language: formats.languageName(lang) })}
            </Button>
          ))}
        </Buttons>
      )}
    </>
  );
}
