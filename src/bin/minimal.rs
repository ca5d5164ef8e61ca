//! A question and another one, in Yew and nothing else: what the widget is measured beside.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

use yew::prelude::*;

struct Minimal {
    page: usize,
}

impl Component for Minimal {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self { page: 0 }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.page += 1;
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        html! {
            <form key={self.page} data-page={self.page.to_string()}>
                <fieldset>
                    <legend>{ "Who are you?" }</legend>
                    <label><input type="radio" name="who" value="officer" />{ "An officer" }</label>
                    <label><input type="radio" name="who" value="member" />{ "A councillor" }</label>
                </fieldset>
                <button type="button" onclick={context.link().callback(|_| ())}>{ "Continue" }</button>
            </form>
        }
    }
}

fn main() {
    yew::Renderer::<Minimal>::new().render();
}
